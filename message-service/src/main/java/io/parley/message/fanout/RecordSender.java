package io.parley.message.fanout;

import java.util.function.Consumer;

/** Sends records to Kafka. */
interface RecordSender extends AutoCloseable {

  /** Gets ready, as far as that is possible now; may block for a moment. */
  void prepare();

  /**
   * Hands a record over; may block for a moment.
   *
   * @param ended is told whether Kafka has it, on any thread, and must not block
   * @return whether it was taken over; if not, {@code ended} is not told, and trying again later
   *     makes sense; whoever keeps an order sends nothing else before
   */
  boolean send(String key, byte[] value, Consumer<Boolean> ended);

  /** Waits, bounded, for what is under way. */
  @Override
  void close();
}
