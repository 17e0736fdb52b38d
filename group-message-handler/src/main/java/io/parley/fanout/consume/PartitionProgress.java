package io.parley.fanout.consume;

import java.util.ArrayDeque;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Which records of one partition are under way. Records may be done in any order; what can be
 * committed ends before the first one that is not.
 */
final class PartitionProgress {

  private static final long NOTHING = -1;

  /** So many times as many records may wait to be committed as may be under way. */
  private static final int UNCOMMITTED = 8;

  private final ArrayDeque<Ticket> tickets = new ArrayDeque<>();
  private int underWay;
  private long bytes;
  private long next = NOTHING;
  private long committed = NOTHING;
  private volatile boolean cancelled;

  synchronized Ticket begin(long offset, int size) {
    Ticket ticket = new Ticket(this, offset, size);
    tickets.add(ticket);
    underWay++;
    bytes += size;
    return ticket;
  }

  synchronized void done(Ticket ticket) {
    if (!ticket.markDone()) {
      return;
    }
    underWay--;
    bytes -= ticket.bytes();
    while (!tickets.isEmpty() && tickets.getFirst().isDone()) {
      next = tickets.removeFirst().offset() + 1;
    }
    if (underWay == 0) {
      notifyAll();
    }
  }

  /** The offset to commit; empty when it was taken already. */
  synchronized OptionalLong takeCommit() {
    if (next == committed) {
      return OptionalLong.empty();
    }
    committed = next;
    return OptionalLong.of(next);
  }

  /** What was taken did not get committed. */
  synchronized void commitFailed() {
    committed = NOTHING;
  }

  synchronized int underWay() {
    return underWay;
  }

  /** Whether it should not be read further: too much is under way, or done behind what is. */
  synchronized boolean exceeds(int records, long size) {
    return underWay >= records || bytes >= size || tickets.size() >= UNCOMMITTED * records;
  }

  /** Waits until nothing is under way; says whether it came to that by the deadline. */
  synchronized boolean awaitIdle(long deadlineNanos) throws InterruptedException {
    while (underWay > 0) {
      long left = deadlineNanos - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  /** Somebody else takes care of what is not done. */
  void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }
}
