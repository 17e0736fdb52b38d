package io.parley.message.group;

import io.parley.contracts.ConversationId;
import io.parley.message.lane.Lanes;
import io.parley.message.lane.Partition;
import io.parley.message.lane.Room;
import io.parley.message.lane.Source;
import io.parley.message.lane.Take;
import io.parley.message.lease.Grant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * The one writer of one group's rows, in memory, under one grant. Rows are written in the order of
 * the changes, at most one request under way; so the table shows every change up to the one that it
 * says it has reached, and at most a part of the next.
 */
final class Projection implements Source<RosterChunk> {

  private static final int MAX_ROWS = 8_192;

  private final ConversationId conversation;
  private final Grant grant;
  private final Lanes<RosterChunk> lanes;
  private final ArrayDeque<RosterRow> rows = new ArrayDeque<>();
  private final NavigableMap<Long, CompletableFuture<Boolean>> waiters = new TreeMap<>();
  private long reached;
  private int changes;
  private boolean writing;
  private boolean closed;

  Projection(ConversationId conversation, Grant grant, Lanes<RosterChunk> lanes, long reached) {
    this.conversation = conversation;
    this.grant = grant;
    this.lanes = lanes;
    this.reached = reached;
  }

  /** Whether so much waits that no further change should be taken. */
  synchronized boolean isFull() {
    return rows.size() > MAX_ROWS;
  }

  /** The rows of the next change. Nothing is written before {@link #flush}. */
  synchronized void add(List<RosterRow.Membership> memberships, RosterRow.Reached end) {
    if (closed) {
      return;
    }
    rows.addAll(memberships);
    rows.add(end);
    changes++;
    grant.begin();
  }

  /** Writes what was added. Never blocks. */
  void flush() {
    synchronized (this) {
      if (writing || closed || rows.isEmpty()) {
        return;
      }
      writing = true;
    }
    lanes.submit(this);
  }

  /** Holds true when the change at this number is in the table, false if that is not to be. */
  synchronized CompletableFuture<Boolean> reaches(long seq) {
    if (seq <= reached) {
      return CompletableFuture.completedFuture(true);
    }
    return closed
        ? CompletableFuture.completedFuture(false)
        : waiters.computeIfAbsent(seq, _ -> new CompletableFuture<>());
  }

  @Override
  public Partition partition() {
    return Partition.whole(conversation);
  }

  @Override
  public synchronized Take<RosterChunk> take(Room room) {
    if (closed || grant.isOver()) {
      return new Take.Nothing<>();
    }
    if (!grant.holds()) {
      return new Take.Later<>();
    }
    List<RosterRow> first = first(room);
    return first.isEmpty()
        ? new Take.NoRoom<>()
        : new Take.Now<>(new RosterChunk(conversation, first));
  }

  @Override
  public Next written(RosterChunk chunk) {
    List<CompletableFuture<Boolean>> done;
    Next next;
    synchronized (this) {
      if (closed || grant.isOver()) {
        return Next.REST;
      }
      if (!grant.holds()) {
        return Next.RETRY;
      }
      chunk.all().forEach(_ -> isWritten(rows.remove()));
      done = removeWaiters(waiters.headMap(reached, true).values());
      writing = !rows.isEmpty();
      next = writing ? Next.AGAIN : Next.REST;
    }
    done.forEach(waiter -> waiter.complete(true));
    return next;
  }

  @Override
  public void failed(RosterChunk chunk) {}

  /** The grant is over: nothing that waits will be in the table by this writer. */
  void revoke() {
    List<CompletableFuture<Boolean>> lost;
    synchronized (this) {
      closed = true;
      rows.clear();
      lost = removeWaiters(waiters.values());
      while (changes > 0) {
        endChange();
      }
    }
    lost.forEach(waiter -> waiter.complete(false));
  }

  /** Drops this memory, unless it is in use. */
  synchronized boolean closeIfIdle() {
    if (writing || !rows.isEmpty()) {
      return false;
    }
    closed = true;
    return true;
  }

  /** Takes back {@link #closeIfIdle}. */
  synchronized void reopen() {
    closed = false;
  }

  private List<RosterRow> first(Room room) {
    List<RosterRow> first = new ArrayList<>();
    int left = room.bytes();
    for (RosterRow row : rows) {
      left -= row.bytes();
      if (left < 0 || first.size() == room.rows()) {
        break;
      }
      first.add(row);
    }
    return first;
  }

  private void isWritten(RosterRow row) {
    if (row instanceof RosterRow.Reached end) {
      reached = end.seq();
      endChange();
    }
  }

  private void endChange() {
    changes--;
    grant.end();
  }

  private static List<CompletableFuture<Boolean>> removeWaiters(
      Collection<CompletableFuture<Boolean>> some) {
    List<CompletableFuture<Boolean>> removed = new ArrayList<>(some);
    some.clear();
    return removed;
  }
}
