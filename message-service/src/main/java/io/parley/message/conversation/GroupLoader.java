package io.parley.message.conversation;

import io.parley.contracts.ConversationId;
import io.parley.message.cursor.ConversationCursors;
import io.parley.message.group.Group;
import io.parley.message.group.GroupContext;
import io.parley.message.group.GroupTallies;
import io.parley.message.group.RosterStore;
import io.parley.message.group.StoredRoster;
import io.parley.message.group.TallyContext;
import io.parley.message.lease.Grant;
import io.parley.message.log.ConversationLog;
import io.parley.message.log.EventKind;
import io.parley.message.log.LogContext;
import io.parley.message.log.LogEnd;
import io.parley.message.log.LogEvent;
import io.parley.message.log.LogStore;
import io.parley.message.log.RangeLimits;
import io.parley.message.log.TailRow;
import java.time.Duration;
import java.util.List;

/**
 * Reads groups: their rows, and from the log the changes that the rows lack because the owner
 * before stopped in between.
 */
public final class GroupLoader {

  private static final RangeLimits PAGE = new RangeLimits(200, 1024 * 1024);

  /** A former owner may have ended before it told of moves that are younger than this. */
  private static final long UNTOLD_MILLIS = Duration.ofSeconds(30).toMillis();

  private final LogStore logs;
  private final RosterStore rosters;
  private final GroupContext groupContext;
  private final TallyContext tallyContext;

  public GroupLoader(
      LogStore logs, RosterStore rosters, GroupContext groupContext, TallyContext tallyContext) {
    this.logs = logs;
    this.rosters = rosters;
    this.groupContext = groupContext;
    this.tallyContext = tallyContext;
  }

  /** Reads a group as the holder of the grant. Blocks. */
  Conversation load(
      ConversationId id, Grant grant, ConversationCursors cursors, LogContext logContext) {
    StoredRoster stored = rosters.load(id);
    List<TailRow> end = LogEnd.read(logs, id);
    Group group = new Group(id, grant, stored, groupContext);
    group.found(end);
    catchUp(id, group, stored, end);
    ConversationLog log = ConversationLog.of(id, grant, end, logContext, group);
    GroupTallies tallies = new GroupTallies(id, group, cursors, tallyContext);
    if (cursors.movedAt() > groupContext.clock().millis() - UNTOLD_MILLIS) {
      tallies.touch();
    }
    return new Conversation(grant, log, cursors, new Parties.Many(group, tallies));
  }

  private void catchUp(ConversationId id, Group group, StoredRoster stored, List<TailRow> end) {
    if (end.isEmpty() || end.getLast().groupVersion() <= stored.version()) {
      return;
    }
    long head = end.getLast().seq();
    long next = stored.appliedSeq() + 1;
    while (next <= head && group.version() < end.getLast().groupVersion()) {
      List<LogEvent> page = logs.range(id, next, head, PAGE);
      if (page.isEmpty()) {
        throw new IllegalStateException("the table lacks event " + next + " of " + id);
      }
      page.stream()
          .filter(event -> event.content().kind() == EventKind.GROUP)
          .forEach(group::catchUp);
      next = page.getLast().seq() + 1;
    }
    group.settled();
  }
}
