package io.parley.message.receipt;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.message.cursor.Cursor;
import io.parley.message.cursor.CursorKind;
import io.parley.message.cursor.CursorStore;
import io.parley.message.cursor.Cursors;
import io.parley.message.group.Roll;
import io.parley.message.history.HistoryReader;
import io.parley.message.log.EventKind;
import io.parley.message.log.LogEvent;
import io.parley.message.log.ViewedEvent;
import io.parley.message.member.MembersClient;
import io.parley.message.store.Parallel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells the sender of a message in a group who of those who were in the group then and are in it
 * now has received and read it. Blocks.
 */
final class GroupReceipts {

  /** The most members on a page. */
  static final int MOST = 200;

  private static final int PARALLEL = 16;

  private final HistoryReader history;
  private final MembersClient members;
  private final CursorStore cursors;

  GroupReceipts(HistoryReader history, MembersClient members, CursorStore cursors) {
    this.history = history;
    this.members = members;
    this.cursors = cursors;
  }

  /**
   * A page, in the order of the users' ids.
   *
   * @param after the last user of the page before
   */
  EventReceiptsView of(
      ConversationId conversation, long seq, UserId viewer, Optional<UserId> after, int limit) {
    LogEvent event = ownMessage(conversation, seq, viewer);
    List<UserId> readers = readers(members.members(conversation), event);
    Map<UserId, Cursors> reached = cursors.load(conversation);
    Function<UserId, Cursors> of = user -> reached.getOrDefault(user, Cursors.START);
    List<UserId> following =
        readers.stream()
            .filter(user -> after.isEmpty() || text(user).compareTo(text(after.get())) > 0)
            .limit(limit + 1L)
            .toList();
    List<UserId> page = following.subList(0, Math.min(limit, following.size()));
    return new EventReceiptsView(
        conversation.value(),
        seq,
        readers.size(),
        (int) readers.stream().filter(user -> of.apply(user).delivered().seq() >= seq).count(),
        (int) readers.stream().filter(user -> of.apply(user).read().seq() >= seq).count(),
        Parallel.map(page, PARALLEL, user -> member(conversation, seq, user, of.apply(user))),
        following.size() > limit ? text(page.getLast()) : null);
  }

  private LogEvent ownMessage(ConversationId conversation, long seq, UserId viewer) {
    List<ViewedEvent> viewed = history.range(conversation, viewer, seq, seq).events();
    if (viewed.isEmpty()) {
      throw new ProblemException(ErrorCode.BEYOND_HEAD);
    }
    if (viewed.getFirst() instanceof ViewedEvent.Visible(LogEvent event)
        && event.content().kind() == EventKind.TEXT
        && event.origin().sender().equals(viewer)) {
      return event;
    }
    throw new ProblemException(ErrorCode.NOT_PERMITTED)
        .withDetail("Only the sender of a message is told who has received and read it.");
  }

  private static List<UserId> readers(Roll roll, LogEvent event) {
    return roll.entries().stream()
        .filter(entry -> entry.isIn() && entry.holdsAt(event.groupVersion()))
        .map(Roll.Entry::user)
        .filter(user -> !user.equals(event.origin().sender()))
        .sorted(Comparator.comparing(GroupReceipts::text))
        .toList();
  }

  private EventReceiptsView.Member member(
      ConversationId conversation, long seq, UserId user, Cursors reached) {
    return new EventReceiptsView.Member(
        text(user),
        reached.delivered().seq() >= seq,
        time(conversation, user, CursorKind.DELIVERED, seq, reached.delivered()),
        reached.read().seq() >= seq,
        time(conversation, user, CursorKind.READ, seq, reached.read()));
  }

  private @Nullable Instant time(
      ConversationId conversation, UserId user, CursorKind kind, long seq, Cursor cursor) {
    if (cursor.seq() < seq) {
      return null;
    }
    if (cursor.seq() == seq) {
      return Instant.ofEpochMilli(cursor.at());
    }
    OptionalLong at = cursors.reachedAt(conversation, user, kind, seq);
    return at.isPresent() ? Instant.ofEpochMilli(at.getAsLong()) : null;
  }

  private static String text(UserId user) {
    return user.toString();
  }
}
