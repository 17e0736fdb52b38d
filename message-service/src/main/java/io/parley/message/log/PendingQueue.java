package io.parley.message.log;

import io.parley.message.lane.Room;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of one log that wait to be written or are being written, in order. Not thread-safe. */
final class PendingQueue {

  private final ArrayDeque<PendingEvent> events = new ArrayDeque<>();

  boolean isEmpty() {
    return events.isEmpty();
  }

  int size() {
    return events.size();
  }

  void add(PendingEvent event) {
    events.add(event);
  }

  /** The number of the event that is next to be written; 0 if none waits. */
  long firstSeq() {
    PendingEvent first = events.peek();
    return first == null ? 0 : first.event().seq();
  }

  @Nullable PendingEvent find(Origin origin, long fingerprint) {
    for (PendingEvent pending : events) {
      if (pending.fingerprint() == fingerprint && pending.event().origin().equals(origin)) {
        return pending;
      }
    }
    return null;
  }

  /** The first events, of one bucket, that fit; they stay in the queue. */
  List<PendingEvent> first(Room room) {
    List<PendingEvent> fitting = new ArrayList<>();
    int rows = Math.min(room.rows(), LogEnd.MAX_CHUNK);
    int bytes = room.bytes();
    long bucket = Buckets.of(firstSeq());
    for (PendingEvent pending : events) {
      boolean alone = room.empty() && fitting.isEmpty();
      boolean fits = pending.bytes() <= bytes || alone;
      if (fitting.size() == rows || !fits || Buckets.of(pending.event().seq()) != bucket) {
        break;
      }
      fitting.add(pending);
      bytes -= pending.bytes();
    }
    return fitting;
  }

  /** Removes the first events. */
  List<PendingEvent> remove(int count) {
    List<PendingEvent> removed = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      removed.add(events.remove());
    }
    return removed;
  }
}
