package io.parley.handler.socket;

import io.micrometer.core.instrument.Counter;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import io.parley.handler.route.FrameRouter;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket session, as Tomcat sees it. */
final class SocketEndpoint extends Endpoint {

  private static final Logger log = LoggerFactory.getLogger(SocketEndpoint.class);

  private final Connections connections;
  private final FrameRouter router;
  private final int helloBytes;
  private final Counter writes;
  private @Nullable Connection connection;

  SocketEndpoint(Connections connections, FrameRouter router, int helloBytes, Counter writes) {
    this.connections = connections;
    this.router = router;
    this.helloBytes = helloBytes;
    this.writes = writes;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    Connection opened = connections.open(new TomcatOutlet(session, writes));
    connection = opened;
    session.addMessageHandler(String.class, new TextReader(opened, router, helloBytes));
    session.addMessageHandler(ByteBuffer.class, new BinaryReader(opened, router));
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    if (connection != null) {
      connections.closed(connection);
    }
  }

  // Clients vanish all the time; onClose follows.
  @Override
  public void onError(Session session, Throwable failure) {
    log.debug("a connection failed", failure);
  }

  private record BinaryReader(Connection connection, FrameRouter router)
      implements MessageHandler.Partial<ByteBuffer> {

    @Override
    public void onMessage(ByteBuffer part, boolean last) {
      router.binary(connection);
    }
  }
}
