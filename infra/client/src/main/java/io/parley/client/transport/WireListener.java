package io.parley.client.transport;

/** Gets what arrives on a connection, on its event loop, in order. Must not block. */
public interface WireListener {

  /** A text frame, whole. */
  void onText(byte[] utf8);

  /** A binary frame, whole; the protocol has none. */
  default void onBinary(byte[] data) {}

  /** The connection is over. Called exactly once, last. */
  void onClosed(Closed closed);
}
