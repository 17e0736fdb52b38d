package io.parley.handler.socket;

import io.micrometer.core.instrument.Counter;
import io.parley.handler.connection.CloseOrder;
import io.parley.handler.connection.Outlet;
import io.parley.handler.frame.ServerFrame;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to a WebSocket session. Several frames are gathered in Tomcat's output buffer and leave in
 * as few packets as they fit. A write that the client does not take fails after the write timeout,
 * and Tomcat closes the session.
 */
final class TomcatOutlet implements Outlet {

  private static final Logger log = LoggerFactory.getLogger(TomcatOutlet.class);

  private final Session session;
  private final Counter writes;

  TomcatOutlet(Session session, Counter writes) {
    this.session = session;
    this.writes = writes;
  }

  @Override
  public void write(List<ServerFrame> frames) throws IOException {
    writes.increment();
    RemoteEndpoint.Basic remote = session.getBasicRemote();
    if (frames.size() == 1) {
      remote.sendText(frames.getFirst().text());
      return;
    }
    remote.setBatchingAllowed(true);
    for (ServerFrame frame : frames) {
      remote.sendText(frame.text());
    }
    // Also writes what was gathered.
    remote.setBatchingAllowed(false);
  }

  @Override
  public void close(CloseOrder order) {
    try {
      session.close(
          new CloseReason(CloseCodes.getCloseCode(order.code().number()), order.reason()));
    } catch (IOException | IllegalStateException e) {
      log.debug("a session was gone before it was closed", e);
    }
  }
}
