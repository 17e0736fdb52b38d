package io.parley.gateway.support;

import io.parley.gateway.GatewayApplication;
import io.parley.local.backends.SharedBackends;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole gateway on ports of its own. */
public final class RunningGateway implements AutoCloseable {

  private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ConfigurableApplicationContext context;
  private final int port;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RunningGateway(ConfigurableApplicationContext context) {
    this.context = context;
    var server = ((ReactiveWebServerApplicationContext) context).getWebServer();
    this.port = server == null ? 0 : server.getPort();
  }

  /** Starts a gateway with these settings. */
  public static RunningGateway start(Map<String, String> settings) {
    Map<String, Object> all = new HashMap<>();
    all.put("server.port", "0");
    all.put("management.server.port", "0");
    all.put("parley.service-tokens.secret", SECRET);
    all.put("spring.data.redis.url", redis());
    all.putAll(settings);
    String[] arguments =
        all.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return new RunningGateway(
        new SpringApplicationBuilder(GatewayApplication.class).run(arguments));
  }

  /** The database of Redis that belongs to these tests. */
  public static String redis() {
    return SharedBackends.acquire().redisUri() + "/8";
  }

  public int port() {
    return port;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public int managementPort() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.management.port"));
  }

  public HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
        .timeout(PATIENCE);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A bare connection. */
  public Wire connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return new Wire(socket, true);
  }

  /** Sends a WebSocket handshake with more headers, and reads the head of the answer. */
  public List<String> handshake(Wire wire, String... headers) throws IOException {
    StringBuilder head =
        new StringBuilder("GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\n")
            .append("Upgrade: websocket\r\nConnection: Upgrade\r\n")
            .append("Sec-WebSocket-Version: 13\r\n")
            .append("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    wire.sendBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    return wire.receiveHead();
  }

  /** A WebSocket that is open. */
  public Wire webSocket() throws IOException {
    Wire wire = connect();
    List<String> head = handshake(wire, "Sec-WebSocket-Protocol: parley.v1");
    if (!head.getFirst().contains("101")) {
      throw new AssertionError(head);
    }
    return wire;
  }

  @Override
  public void close() {
    context.close();
    http.close();
  }
}
