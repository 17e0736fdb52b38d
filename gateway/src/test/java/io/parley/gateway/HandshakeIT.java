package io.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.registry.v1.Node;
import io.parley.gateway.support.RunningGateway;
import io.parley.gateway.support.TinyManager;
import io.parley.gateway.support.TinyNode;
import io.parley.gateway.support.Wire;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open a WebSocket, and where it goes. */
final class HandshakeIT {

  private static TinyManager manager;
  private static RunningGateway gateway;

  private final TinyNode one = new TinyNode();
  private final TinyNode other = new TinyNode();

  @BeforeAll
  static void start() {
    manager = new TinyManager();
    gateway =
        RunningGateway.start(
            Map.of(
                "parley.gateway.websocket-manager", manager.address(),
                "parley.gateway.websocket.connect-timeout", "5s",
                "parley.gateway.websocket.node-memory", "1s",
                "parley.gateway.websocket.max-connections", "8",
                "parley.gateway.allowed-origins", "https://chat.example"));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    manager.close();
  }

  @AfterEach
  void closeTheNodes() throws IOException {
    one.close();
    other.close();
    manager.isAway(false);
  }

  @Test
  void theNodeWithFewerConnectionsGetsMore() throws Exception {
    name(node(one, 3), node(other, 0));
    List<Wire> clients = open(5);
    await().untilAsserted(() -> assertThat(other.waiting()).isEqualTo(4));
    assertThat(one.waiting()).isEqualTo(1);
    closeAll(clients);
  }

  @Test
  void aNodeThatDrainsGetsNone() throws Exception {
    name(node(one, 100), Node.newBuilder(node(other, 0)).setDraining(true).build());
    List<Wire> clients = open(3);
    await().untilAsserted(() -> assertThat(one.waiting()).isEqualTo(3));
    assertThat(other.waiting()).isZero();
    closeAll(clients);
  }

  @Test
  void whenANodeCannotBeReachedTheNextIsTried() throws Exception {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    other.refuses();
    name(TinyManager.node("dead-" + nobody, nobody, 0), node(other, 1), node(one, 1000));
    List<Wire> clients = open(4);
    await().untilAsserted(() -> assertThat(one.waiting()).isEqualTo(4));
    closeAll(clients);
  }

  @Test
  void whileTheRegistryIsAwayTheLastKnownNodesAreUsed() throws Exception {
    name(node(one, 0));
    manager.isAway(true);
    int asked = manager.asked();
    await().until(() -> manager.asked() > asked + 1);
    List<Wire> clients = open(2);
    await().untilAsserted(() -> assertThat(one.waiting()).isEqualTo(2));
    closeAll(clients);
  }

  @Test
  void withoutANodeTheServiceIsUnavailable() throws Exception {
    name();
    await()
        .untilAsserted(
            () -> assertRefused(List.of(), "503 Service Unavailable", "\"unavailable\""));
  }

  @Test
  void aPageOfAnotherOriginIsKeptOut() throws Exception {
    name(node(one, 0));
    assertRefused(
        List.of("Origin: https://evil.example"), "403 Forbidden", "\"origin_not_allowed\"");
    Wire client = gateway.connect();
    assertThat(gateway.handshake(client, "Origin: https://chat.example").getFirst())
        .contains("101");
    client.close();
  }

  @Test
  void moreConnectionsThanAllowedAreRefusedUntilOneIsGone() throws Exception {
    name(node(one, 0));
    await().until(() -> opens());
    List<Wire> clients = new ArrayList<>();
    // The place of the one that has just gone may not be free yet.
    await()
        .ignoreExceptionsInstanceOf(AssertionError.class)
        .until(() -> {
          clients.addAll(open(1));
          return clients.size() == 8;
        });
    assertRefused(List.of(), "503 Service Unavailable", "\"overloaded\"");
    clients.removeFirst().close();
    await().until(() -> opens());
    closeAll(clients);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /ws HTTP/1.1|Host: x",
        "POST /ws HTTP/1.1|Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 13",
        "GET /ws HTTP/1.1|Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 8",
        "GET /ws HTTP/1.1|Upgrade: h2c|Connection: Upgrade|Sec-WebSocket-Version: 13"
      })
  void whatIsNoHandshakeIsToldWhatIsNeeded(String request) throws Exception {
    assertThat(answer(request)).startsWith("HTTP/1.1 426").contains("\"upgrade_required\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE",
        "Accept: text/html",
        "Sec-WebSocket-Key: short",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==|Content-Length: 5",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==|Transfer-Encoding: chunked"
      })
  void whatIsMalformedIsRefused(String rest) throws Exception {
    String head =
        "GET /ws HTTP/1.1|Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 13|";
    assertThat(answer(rest.equals("NONSENSE") ? rest : head + rest))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"malformed_body\"");
  }

  private void name(Node... nodes) {
    manager.names(nodes);
    int asked = manager.asked();
    await().until(() -> manager.asked() > asked + 1);
  }

  private static Node node(TinyNode node, int connections) {
    return TinyManager.node("node-" + node.port(), node.port(), connections);
  }

  private static List<Wire> open(int count) throws IOException {
    List<Wire> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      clients.add(gateway.webSocket());
    }
    return clients;
  }

  private static boolean opens() throws IOException {
    try (Wire client = gateway.connect()) {
      return gateway.handshake(client).getFirst().contains("101");
    }
  }

  private static void closeAll(List<Wire> clients) throws IOException {
    for (Wire client : clients) {
      client.close();
    }
  }

  private static void assertRefused(List<String> headers, String status, String code)
      throws IOException {
    Wire client = gateway.connect();
    List<String> head = gateway.handshake(client, headers.toArray(String[]::new));
    String body =
        new String(client.socket().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(head.getFirst()).endsWith(status);
    assertThat(body).contains(code);
  }

  private static String answer(String request) throws IOException {
    try (Wire client = gateway.connect()) {
      String lines = request.replace("|", "\r\n") + "\r\n\r\n";
      client.sendBytes(lines.getBytes(StandardCharsets.ISO_8859_1));
      return new String(
          client.socket().getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
