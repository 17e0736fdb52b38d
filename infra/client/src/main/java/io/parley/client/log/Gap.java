package io.parley.client.log;

import io.parley.client.frame.LogEvent;
import io.parley.client.time.Timers;
import io.parley.contracts.ConversationId;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of a conversation beyond the end of the local log. */
final class Gap {

  /** Events that arrived before their predecessors; more than these are fetched again instead. */
  private static final int MAX_WAITING = 1_000;

  /** What happens about it. */
  enum Phase {
    /** The missing events may be on their way. */
    HOPING,
    /** They will be asked for. */
    QUEUED,
    /** They were asked for. */
    FETCHING,
    /** Asking failed; it is tried again. */
    RESTING
  }

  final ConversationId conversation;
  private final TreeMap<Long, LogEvent> early = new TreeMap<>();
  private long target;
  private int failures;
  Phase phase = Phase.HOPING;
  long syncTarget;
  private Timers.@Nullable Timer timer;

  Gap(ConversationId conversation) {
    this.conversation = conversation;
  }

  /** There is an event with this number. */
  void expect(long seq) {
    target = Math.max(target, seq);
  }

  /** The log ends here after all, as far as nothing proves the contrary. */
  void correct(long head) {
    target = Math.max(head, early.isEmpty() ? 0 : early.lastKey());
  }

  void keep(LogEvent event) {
    expect(event.seq());
    early.put(event.seq(), event);
    if (early.size() > MAX_WAITING) {
      early.pollLastEntry();
    }
  }

  /** Takes out the event that follows the cursor, if it is here. */
  @Nullable LogEvent takeAfter(long cursor) {
    early.headMap(cursor, true).clear();
    return early.remove(cursor + 1);
  }

  /** The last number to ask for, so that nothing is read that is here. */
  long lastMissing() {
    return early.isEmpty() ? target : Math.min(target, early.firstKey() - 1);
  }

  boolean closedAt(long cursor) {
    return cursor >= target;
  }

  int failures() {
    return failures;
  }

  int failed() {
    return failures++;
  }

  void progressed() {
    failures = 0;
  }

  void wait(Timers.Timer next) {
    cancelTimer();
    timer = next;
  }

  void cancelTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }
}
