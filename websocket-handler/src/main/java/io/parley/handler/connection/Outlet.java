package io.parley.handler.connection;

import io.parley.handler.frame.ServerFrame;
import java.io.IOException;
import java.util.List;

/** The way to a client. Used by one thread at a time, but for {@link #close}. */
public interface Outlet {

  /**
   * Writes frames, as few times as possible. Blocks until the socket has taken them, for a bounded
   * time.
   */
  void write(List<ServerFrame> frames) throws IOException;

  /** Closes the connection. Does not wait for a write that is under way for long. Idempotent. */
  void close(CloseOrder order);
}
