package io.parley.handler.socket;

import io.micrometer.core.instrument.Counter;
import io.parley.handler.connection.Connections;
import io.parley.handler.route.FrameRouter;
import jakarta.websocket.Extension;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Makes an endpoint per connection. */
final class SocketEndpoints extends ServerEndpointConfig.Configurator {

  static final String SUBPROTOCOL = "parley.v1";

  private static final Duration CLOSE_ANSWER = Duration.ofSeconds(3);

  private final Connections connections;
  private final FrameRouter router;
  private final int helloBytes;
  private final Duration writeTimeout;
  private final Counter writes;

  SocketEndpoints(
      Connections connections,
      FrameRouter router,
      int helloBytes,
      Duration writeTimeout,
      Counter writes) {
    this.connections = connections;
    this.router = router;
    this.helloBytes = helloBytes;
    this.writeTimeout = writeTimeout;
    this.writes = writes;
  }

  /** How long Tomcat waits for clients, which it takes from the properties of each session. */
  Map<String, Object> sessionProperties() {
    return Map.of(
        "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", writeTimeout.toMillis(),
        "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT", CLOSE_ANSWER.toMillis());
  }

  @Override
  public <T> T getEndpointInstance(Class<T> endpointClass) {
    return endpointClass.cast(new SocketEndpoint(connections, router, helloBytes, writes));
  }

  @Override
  public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
    return requested.contains(SUBPROTOCOL) ? SUBPROTOCOL : "";
  }

  // Compression costs buffers of its own for every connection.
  @Override
  public List<Extension> getNegotiatedExtensions(
      List<Extension> installed, List<Extension> requested) {
    return List.of();
  }

  // The gateway checks it; it is the only way here.
  @Override
  public boolean checkOrigin(String originHeaderValue) {
    return true;
  }

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    // Nothing to add.
  }
}
