package io.parley.handler.shard;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The requests of one shard, in order. While some of them are under way the rest waits, so what was
 * turned away goes back to the front and nothing overtakes. Guarded by its dispatcher.
 */
final class ShardQueue<I, R> {

  private static final long FIRST_PAUSE = Duration.ofMillis(20).toNanos();
  private static final int MAX_DOUBLINGS = 4;

  private final int shard;
  private final ArrayDeque<Pending<I, R>> waiting = new ArrayDeque<>(2);
  private boolean underWay;
  private boolean listed;
  private boolean cautious;
  private int setbacks;
  private long notBefore;

  ShardQueue(int shard) {
    this.shard = shard;
  }

  int shard() {
    return shard;
  }

  void add(Pending<I, R> pending) {
    waiting.add(pending);
  }

  boolean isReady(long now) {
    boolean pausing = setbacks > 0 && now - notBefore < 0;
    return !waiting.isEmpty() && !underWay && !listed && !pausing;
  }

  void list() {
    listed = true;
  }

  void unlist() {
    listed = false;
  }

  /** Takes what goes into the next call. */
  List<Pending<I, R>> take(int max) {
    int size = cautious ? 1 : Math.min(max, waiting.size());
    List<Pending<I, R>> slice = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      slice.add(waiting.remove());
    }
    underWay = true;
    return slice;
  }

  /** The call has ended; what it did not settle goes first next time. */
  void ended(List<Pending<I, R>> unsettled) {
    underWay = false;
    unsettled.reversed().forEach(waiting::addFirst);
  }

  /** All went well. */
  void progressed() {
    setbacks = 0;
    cautious = false;
  }

  /** The next call waits a little, longer each time. */
  void pause(long now) {
    notBefore = now + (FIRST_PAUSE << Math.min(setbacks, MAX_DOUBLINGS));
    setbacks++;
  }

  /** The owner has changed; the first try with a new one need not wait. */
  boolean isFirstSetback() {
    return setbacks == 0;
  }

  /** Counts a setback after which the next call need not wait. */
  void stumble(long now) {
    notBefore = now;
    setbacks++;
  }

  /** One request at a time, for one of them may be what makes calls fail. */
  void beCautious() {
    cautious = true;
  }

  boolean isCautious() {
    return cautious;
  }

  /** Takes out what has waited for too long. */
  void expire(long now, List<Pending<I, R>> overdue) {
    while (!waiting.isEmpty() && waiting.element().isOverdue(now)) {
      overdue.add(waiting.remove());
    }
  }
}
