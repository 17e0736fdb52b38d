package io.parley.client.transport;

/** What a {@link RawConnection} received, in the order of arrival. */
public sealed interface RawFrame {

  /** When it arrived, in nanoseconds of {@link System#nanoTime()}. */
  long nanos();

  /** A text frame. */
  record Text(String text, long nanos) implements RawFrame {}

  /** A binary frame of so many bytes; the protocol has none. */
  record Binary(int length, long nanos) implements RawFrame {}

  /** The end of the connection. */
  record End(Closed closed, long nanos) implements RawFrame {}
}
