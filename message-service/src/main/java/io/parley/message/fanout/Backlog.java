package io.parley.message.fanout;

import io.parley.chassis.time.Ticker;
import io.parley.contracts.ConversationId;
import io.parley.message.log.Announcement;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What Kafka has not acknowledged yet: in which order it came, and who waits for what. */
final class Backlog {

  private record Key(ConversationId conversation, long seq) {

    static Key of(Announcement announcement) {
      return new Key(announcement.conversation(), announcement.event().seq());
    }
  }

  private final Ticker ticker;
  private final ArrayDeque<Parcel> order = new ArrayDeque<>();
  private final Map<Key, Parcel> waiting = new HashMap<>();
  private long bytes;

  Backlog(Ticker ticker) {
    this.ticker = ticker;
  }

  /** Enters an event; empty if it waits already. */
  synchronized Optional<Parcel> add(Announcement announcement) {
    Parcel parcel = new Parcel(announcement, ticker.nanos(), new CompletableFuture<>());
    if (waiting.putIfAbsent(Key.of(announcement), parcel) != null) {
      return Optional.empty();
    }
    order.add(parcel);
    bytes += parcel.bytes();
    return Optional.of(parcel);
  }

  /**
   * Kafka has it.
   *
   * @return how long it has waited, in nanoseconds
   */
  long remove(Parcel parcel) {
    parcel.gone().complete(true);
    synchronized (this) {
      waiting.remove(Key.of(parcel.announcement()), parcel);
      bytes -= parcel.bytes();
      while (!order.isEmpty() && order.peek().gone().isDone()) {
        order.remove();
      }
    }
    return Math.max(0, ticker.nanos() - parcel.sinceNanos());
  }

  synchronized Optional<CompletableFuture<Boolean>> waiting(ConversationId conversation, long seq) {
    return Optional.ofNullable(waiting.get(new Key(conversation, seq))).map(Parcel::gone);
  }

  /** For how long the oldest one has waited; 0 if none does. */
  synchronized long oldestNanos() {
    Parcel oldest = order.peek();
    return oldest == null ? 0 : Math.max(0, ticker.nanos() - oldest.sinceNanos());
  }

  synchronized int count() {
    return waiting.size();
  }

  synchronized long bytes() {
    return bytes;
  }
}
