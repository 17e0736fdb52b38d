package io.parley.client.connection;

import io.parley.client.frame.ClientFrame;
import io.parley.client.transport.Closed;

/**
 * Sees everything that passes on a client's connections, before the client acts on it. Called on
 * the client's event loop; must not block.
 */
public interface FrameTap {

  /** Sees nothing. */
  FrameTap NONE = new FrameTap() {};

  /** A frame is about to leave. */
  default void sent(ClientFrame frame) {}

  /** A text frame arrived. */
  default void received(byte[] utf8) {}

  /** A connection ended. */
  default void closed(Closed closed) {}
}
