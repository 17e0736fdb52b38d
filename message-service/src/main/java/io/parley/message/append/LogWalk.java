package io.parley.message.append;

import io.parley.contracts.ConversationId;
import io.parley.message.log.LogStore;
import io.parley.message.log.Origin;
import io.parley.message.log.TailRow;
import io.parley.message.store.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A walk from the end of a log towards its beginning, as far as it was needed. It remembers a
 * fingerprint of the origin of each row that it has passed (8 bytes), so that the many messages
 * that are tried again when their owner has died share one walk. What it has passed never changes:
 * a number that is durable keeps its origin.
 *
 * <p>Blocks, also while others walk, but not for longer than a walk should take; then it throws
 * {@link StoreUnavailableException}.
 */
final class LogWalk {

  /** So many rows are remembered; a walk that would be longer begins anew. */
  static final int MOST = 131_072;

  private static final int FIRST_CAPACITY = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Lock lock = new ReentrantLock();
  private final LogStore store;
  private final ConversationId conversation;

  /** At the place that the low bits of the number give. */
  private long[] fingerprints = new long[FIRST_CAPACITY];

  private long high;
  private long low;
  private boolean over;

  /** A walk that begins at a number that is durable. */
  LogWalk(LogStore store, ConversationId conversation, long from) {
    this.store = store;
    this.conversation = conversation;
    this.high = from;
    this.low = from + 1;
  }

  /** Has the walk begin at a number that has become durable since. */
  void climb(long to) {
    acquire();
    try {
      climbTo(to);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The numbers in a range that may have this origin, the highest first. Looks at what was passed,
   * and if none of that may have it, walks on until it meets one that has.
   *
   * @param oldest rows that were accepted before this time are of no interest, in milliseconds
   *     since the Unix epoch
   */
  List<Long> find(long from, long to, Origin origin, long oldest) {
    acquire();
    try {
      List<Long> passed = passed(from, to, origin);
      return passed.isEmpty() ? descend(from, to, origin, oldest) : passed;
    } finally {
      lock.unlock();
    }
  }

  private void acquire() {
    try {
      if (!lock.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new StoreUnavailableException(new TimeoutException("others wait for it, too"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException(e);
    }
  }

  private void climbTo(long to) {
    if (to <= high) {
      return;
    }
    if (to - low >= MOST) {
      high = to;
      low = to + 1;
      over = false;
      return;
    }
    List<TailRow> rows = new ArrayList<>();
    store.scanBack(conversation, high + 1, to, rows::add);
    reserve(to - low + 1);
    rows.forEach(this::remember);
    high = to;
  }

  private List<Long> passed(long from, long to, Origin origin) {
    long fingerprint = origin.fingerprint();
    List<Long> suspects = new ArrayList<>();
    for (long seq = Math.min(to, high); seq >= Math.max(from, low); seq--) {
      if (fingerprints[slot(seq)] == fingerprint) {
        suspects.add(seq);
      }
    }
    return suspects;
  }

  private List<Long> descend(long from, long to, Origin origin, long oldest) {
    List<Long> met = new ArrayList<>();
    if (over || low <= from || to < from) {
      return met;
    }
    store.scanBack(
        conversation,
        from,
        low - 1,
        row -> {
          reserve(high - row.seq() + 1);
          remember(row);
          low = row.seq();
          over = row.at() < oldest;
          if (row.origin().equals(origin)) {
            met.add(row.seq());
          }
          return met.isEmpty() && !over;
        });
    return met;
  }

  private void remember(TailRow row) {
    fingerprints[slot(row.seq())] = row.origin().fingerprint();
  }

  private void reserve(long size) {
    while (size > fingerprints.length) {
      long[] former = fingerprints;
      fingerprints = new long[former.length * 2];
      for (long seq = low; seq <= high; seq++) {
        fingerprints[slot(seq)] = former[(int) (seq & (former.length - 1))];
      }
    }
  }

  private int slot(long seq) {
    return (int) (seq & (fingerprints.length - 1));
  }
}
