package io.parley.client.connection;

import io.parley.client.frame.ServerFrame;

/** Told by a {@link Link} what happens, on its event loop, in order. */
public interface LinkListener {

  /** The state has changed. */
  void onState(ConnectionState state);

  /** A frame arrived that is not the link's own business. */
  void onFrame(ServerFrame frame);
}
