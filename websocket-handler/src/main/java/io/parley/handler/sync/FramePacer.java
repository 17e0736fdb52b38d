package io.parley.handler.sync;

import io.parley.handler.connection.Connection;
import io.parley.handler.frame.ServerFrame;
import java.util.Iterator;
import java.util.List;

/** Sends an answer of several frames no faster than the client reads. */
final class FramePacer {

  private FramePacer() {}

  static void send(Connection connection, List<ServerFrame> frames, Runnable done) {
    send(connection, frames.iterator(), done);
  }

  private static void send(Connection connection, Iterator<ServerFrame> frames, Runnable done) {
    connection.send(frames.next());
    if (frames.hasNext()) {
      connection.whenRoom(() -> send(connection, frames, done));
    } else {
      done.run();
    }
  }
}
