package io.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.gateway.support.RunningGateway;
import io.parley.gateway.support.TinyManager;
import io.parley.gateway.support.TinyNode;
import io.parley.gateway.support.TinyNode.Accepted;
import io.parley.gateway.support.Wire;
import io.parley.gateway.support.Wire.Frame;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes through an open WebSocket, and how it ends. */
final class WebSocketIT {

  private static TinyManager manager;
  private static RunningGateway gateway;

  private static TinyNode node;

  @BeforeAll
  static void start() {
    node = new TinyNode();
    manager = new TinyManager();
    manager.names(TinyManager.node("node", node.port(), 0));
    gateway =
        RunningGateway.start(
            Map.of(
                "parley.gateway.websocket-manager", manager.address(),
                "parley.gateway.websocket.connect-timeout", "5s",
                "parley.gateway.websocket.stall-timeout", "2s",
                "parley.gateway.websocket.reconnect-spread", "500ms"));
    int asked = manager.asked();
    await().until(() -> manager.asked() > asked + 1);
  }

  @AfterAll
  static void stop() throws IOException {
    gateway.close();
    manager.close();
    node.close();
  }

  @Test
  void theNodeGetsTheProtocolAndTheAddressOfTheClientAndNothingElse() throws Exception {
    Wire client = gateway.connect();
    List<String> head =
        gateway.handshake(
            client,
            "Sec-WebSocket-Protocol: parley.v1",
            "Sec-WebSocket-Extensions: permessage-deflate",
            "X-User-Id: evil",
            "X-Forwarded-For: 6.6.6.6",
            "Cookie: a=b",
            "Authorization: Bearer x");
    Accepted accepted = node.next();
    assertThat(accepted.header("Sec-WebSocket-Protocol")).isEqualTo("parley.v1");
    assertThat(accepted.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    assertThat(accepted.header("X-Request-Id")).matches("[0-9a-f]{16}");
    assertThat(accepted.head()).noneMatch(line -> line.contains("evil"));
    assertThat(accepted.header("Sec-WebSocket-Extensions")).isEmpty();
    assertThat(accepted.header("Cookie")).isEmpty();
    assertThat(accepted.header("Authorization")).isEmpty();
    assertThat(head.getFirst()).isEqualTo("HTTP/1.1 101 Switching Protocols");
    assertThat(String.join("\n", head).toLowerCase(Locale.ROOT))
        .contains("sec-websocket-protocol: parley.v1", "x-request-id: ")
        .doesNotContain("x-parley-secret");
  }

  @Test
  void aStandardClientIsServed() throws Exception {
    CompletableFuture<String> text = new CompletableFuture<>();
    CompletableFuture<Integer> closed = new CompletableFuture<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols("parley.v1")
            .buildAsync(
                URI.create("ws://127.0.0.1:" + gateway.port() + "/ws"), listener(text, closed))
            .get(10, TimeUnit.SECONDS);
    assertThat(socket.getSubprotocol()).isEqualTo("parley.v1");
    Accepted accepted = node.next();
    socket.sendText("hello", true).get(10, TimeUnit.SECONDS);
    assertThat(accepted.wire().receive().text()).isEqualTo("hello");
    accepted.wire().sendText("welcome");
    assertThat(text.get(10, TimeUnit.SECONDS)).isEqualTo("welcome");
    accepted.wire().sendClose(4409);
    assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo(4409);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1012, 1013, 4400, 4401, 4403, 4408, 4409, 4413, 4429, 4503})
  void closeCodesOfTheNodeReachTheClient(int code) throws Exception {
    Wire client = gateway.webSocket();
    Wire server = node.next().wire();
    server.sendClose(code);
    assertThat(client.receive().closeCode()).isEqualTo(code);
    client.sendClose(code);
    assertThat(server.receive().closeCode()).isEqualTo(code);
    server.close();
    assertThat(client.isAtEnd()).isTrue();
  }

  @Test
  void aNodeThatClosesAtOnceAfterItsCloseFrameCostsTheClientNothing() throws Exception {
    Wire client = gateway.webSocket();
    Wire server = node.next().wire();
    server.sendText("last words");
    server.sendClose(4503);
    server.close();
    assertThat(client.receive().text()).isEqualTo("last words");
    assertThat(client.receive().closeCode()).isEqualTo(4503);
    assertThat(client.isAtEnd()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 4000, 4999})
  void closeCodesOfTheClientReachTheNode(int code) throws Exception {
    Wire client = gateway.webSocket();
    client.sendClose(code);
    assertThat(node.next().wire().receive().closeCode()).isEqualTo(code);
  }

  @Test
  void framesOfAnySizeReachTheNodeWhichDecides() throws Exception {
    Wire client = gateway.webSocket();
    Wire server = node.next().wire();
    for (int size : new int[] {0, 1, 125, 126, 65_535, 65_536, 65_537, 1 << 20}) {
      Thread.ofVirtual().start(() -> sendQuietly(client, "x".repeat(size)));
      assertThat(server.receive().length()).isEqualTo(size);
    }
  }

  @Test
  void pingsAndPongsPass() throws Exception {
    Wire client = gateway.webSocket();
    client.send(Frame.PING, new byte[] {1, 2, 3});
    Frame ping = node.next().wire().receive();
    assertThat(ping.opcode()).isEqualTo(Frame.PING);
    assertThat(ping.length()).isEqualTo(3);
  }

  @Test
  void framesSentRightBehindTheHandshakeAreNotLost() throws Exception {
    for (int i = 0; i < 20; i++) {
      Wire client = gateway.webSocket();
      client.sendText("first");
      Accepted accepted = node.next();
      accepted.wire().sendText("answer");
      assertThat(accepted.wire().receive().text()).isEqualTo("first");
      assertThat(client.receive().text()).isEqualTo("answer");
      client.close();
    }
  }

  @Test
  void aNodeThatDiesEndsItsConnectionsAtOnceWithAPauseAndACodeToActOn() throws Exception {
    Wire client = gateway.webSocket();
    Wire server = node.next().wire();
    server.sendText("before");
    assertThat(client.receive().text()).isEqualTo("before");
    server.kill();
    assertThat(client.receive().text())
        .matches("\\{\"type\":\"bye\",\"code\":\"unavailable\",\"reconnectAfter\":\\d+}");
    assertThat(client.receive().closeCode()).isEqualTo(4503);
    assertThat(client.isAtEnd()).isTrue();
  }

  @Test
  void aNodeThatDiesWithinAFrameEndsTheConnectionWithoutBrokenFrames() throws Exception {
    Wire client = gateway.webSocket();
    Wire server = node.next().wire();
    server.sendBytes(new byte[] {(byte) 0x81, 100, 'h', 'a', 'l', 'f'});
    server.close();
    assertThat(client.socket().getInputStream().readAllBytes()).hasSize(6);
  }

  @Test
  void aClientThatIsGoneIsGoneForTheNode() throws Exception {
    Wire client = gateway.webSocket();
    Wire server = node.next().wire();
    client.kill();
    assertThat(server.isAtEnd()).isTrue();
  }

  @Test
  void aClientThatDoesNotReadMakesTheNodeWaitAndIsCutOff() throws Exception {
    Wire client = gateway.webSocket();
    Wire server = node.next().wire();
    CompletableFuture<Long> sent = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> sent.complete(sendUntilStopped(server)));
    // What the kernel's buffers take, and no more: the gateway itself holds 64 KiB and one read.
    assertThat(sent.get(30, TimeUnit.SECONDS)).isLessThan(32L << 20);
    client.close();
  }

  @Test
  void aNodeThatGivesUpOnAClientThatDoesNotReadEndsTheConnection() throws Exception {
    Wire client = gateway.webSocket();
    Wire server = node.next().wire();
    Thread.ofVirtual().start(() -> sendUntilStopped(server));
    awaitSilence(client);
    server.kill();
    byte[] rest = client.socket().getInputStream().readAllBytes();
    assertThat(rest.length).isPositive();
  }

  @Test
  void aClientThatReadsSlowlyGetsEverything() throws Exception {
    Wire client = gateway.webSocket();
    Wire server = node.next().wire();
    int frames = 2_000;
    String text = "x".repeat(10_000);
    Thread.ofVirtual()
        .start(() -> {
          for (int i = 0; i < frames; i++) {
            sendQuietly(server, text);
          }
        });
    for (int i = 0; i < frames; i++) {
      assertThat(client.receive().length()).isEqualTo(text.length());
    }
  }

  /** Until the client's receive buffer does not grow any more. */
  private static void awaitSilence(Wire client) {
    AtomicInteger before = new AtomicInteger(-1);
    await()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> {
          int waiting = client.socket().getInputStream().available();
          return waiting > 0 && before.getAndSet(waiting) == waiting;
        });
  }

  private static long sendUntilStopped(Wire server) {
    byte[] chunk = new byte[60_000];
    long sent = 0;
    try {
      while (sent < 1L << 30) {
        server.send(2, chunk);
        sent += chunk.length;
      }
    } catch (IOException e) {
      return sent;
    }
    return sent;
  }

  private static void sendQuietly(Wire wire, String text) {
    try {
      wire.sendText(text);
    } catch (IOException e) {
      // The test sees that nothing comes.
    }
  }

  private static WebSocket.Listener listener(
      CompletableFuture<String> text, CompletableFuture<Integer> closed) {
    return new WebSocket.Listener() {
      @Override
      public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.complete(data.toString());
        socket.request(1);
        return CompletableFuture.completedStage(data);
      }

      @Override
      public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedStage(code);
      }
    };
  }
}
