package io.parley.message.group;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.cursor.ConversationCursors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * How far the last messages of a group have come. Counted when something has moved, but not more
 * often than once in a while, however many members there are; the senders are told what changed
 * since they were told last. What does not get to them is counted and told again.
 */
public final class GroupTallies {

  /** So many fit in a frame. */
  private static final int MOST_AT_ONCE = 128;

  private static final int PAUSES_AFTER_LOSS = 5;

  private final ConversationId conversation;
  private final Group group;
  private final ConversationCursors cursors;
  private final TallyContext context;
  private final Map<Long, Tally> told = new HashMap<>();
  private final Set<Long> lost = new HashSet<>();
  private List<Sent> counted = List.of();
  private long countedNanos;
  private boolean stale = true;
  private boolean everCounted;
  private boolean scheduled;
  private boolean closed;

  public GroupTallies(
      ConversationId conversation, Group group, ConversationCursors cursors, TallyContext context) {
    this.conversation = conversation;
    this.group = group;
    this.cursors = cursors;
    this.context = context;
  }

  /** A cursor has moved, or a member has gone. Never blocks. */
  public synchronized void touch() {
    long elapsed = context.ticker().nanos() - countedNanos;
    long wait = everCounted ? context.pause().toNanos() - elapsed : 0;
    countIn(Math.max(wait, context.gather().toNanos()));
  }

  private void countIn(long delay) {
    stale = true;
    if (scheduled || closed) {
      return;
    }
    scheduled = true;
    var _ =
        context
            .timer()
            .schedule(() -> Thread.startVirtualThread(this::tell), delay, TimeUnit.NANOSECONDS);
  }

  /** How far a user's own latest messages have come, as of the last count. */
  public synchronized List<Tally> of(UserId sender) {
    if (!group.hasRecentOf(sender)) {
      return List.of();
    }
    long elapsed = context.ticker().nanos() - countedNanos;
    if (!everCounted || (stale && elapsed >= context.pause().toNanos())) {
      count();
    }
    List<Tally> all =
        counted.stream().filter(s -> s.sender().equals(sender)).map(Sent::tally).toList();
    return all.subList(Math.max(0, all.size() - MOST_AT_ONCE), all.size());
  }

  /** From now on nobody is told anything. */
  public synchronized void close() {
    closed = true;
  }

  private void tell() {
    changes()
        .forEach((sender, tallies) -> {
          for (int from = 0; from < tallies.size(); from += MOST_AT_ONCE) {
            List<Tally> some =
                List.copyOf(tallies.subList(from, Math.min(tallies.size(), from + MOST_AT_ONCE)));
            context.sink().put(conversation, sender, some, () -> untold(some));
          }
        });
  }

  /** The way may be blocked for longer, and for all groups. */
  private synchronized void untold(List<Tally> tallies) {
    for (Tally tally : tallies) {
      if (told.remove(tally.seq(), tally)) {
        lost.add(tally.seq());
      }
    }
    countIn(context.pause().multipliedBy(PAUSES_AFTER_LOSS).toNanos());
  }

  private synchronized Map<UserId, List<Tally>> changes() {
    scheduled = false;
    Map<UserId, List<Tally>> changes = new LinkedHashMap<>();
    if (closed) {
      return changes;
    }
    count();
    for (Sent sent : counted) {
      Tally tally = sent.tally();
      Tally before = told.get(tally.seq());
      boolean news = before == null ? !tally.isZero() : !before.equals(tally);
      if (lost.remove(tally.seq()) || news) {
        told.put(tally.seq(), tally);
        changes.computeIfAbsent(sent.sender(), _ -> new ArrayList<>()).add(tally);
      }
    }
    long low = counted.isEmpty() ? Long.MAX_VALUE : counted.getFirst().tally().seq();
    told.keySet().removeIf(seq -> seq < low);
    lost.removeIf(seq -> seq < low);
    return changes;
  }

  private void count() {
    stale = false;
    everCounted = true;
    countedNanos = context.ticker().nanos();
    counted = group.count(cursors::of);
  }
}
