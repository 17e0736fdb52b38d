package io.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.gateway.support.RunningGateway;
import io.parley.gateway.support.TinyManager;
import io.parley.gateway.support.TinyNode;
import io.parley.gateway.support.Wire;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A gateway that is stopped. */
final class DrainIT {

  @Test
  void clientsAreSentAwayBetweenTwoMessagesAndNodesSeeThemGo() throws Exception {
    try (TinyManager manager = new TinyManager();
        TinyNode node = new TinyNode()) {
      RunningGateway gateway =
          RunningGateway.start(
              Map.of(
                  "parley.gateway.websocket-manager",
                  manager.address(),
                  "parley.gateway.websocket.connect-timeout",
                  "5s"));
      manager.names(TinyManager.node("n", node.port(), 0));
      int asked = manager.asked();
      await().until(() -> manager.asked() > asked + 1);
      Wire client = gateway.webSocket();
      Wire server = node.next().wire();
      server.sendBytes(new byte[] {(byte) 0x81, 4, 'h', 'a'});

      Thread stop = Thread.ofVirtual().start(gateway::close);
      await().until(() -> isRefused(gateway));
      server.sendBytes(new byte[] {'l', 'f'});

      assertThat(client.receive().text()).isEqualTo("half");
      assertThat(client.receive().text()).contains("\"type\":\"bye\"");
      assertThat(client.receive().closeCode()).isEqualTo(4503);
      assertThat(client.isAtEnd()).isTrue();
      assertThat(server.isAtEnd()).isTrue();
      client.close();
      stop.join();
    }
  }

  private static boolean isRefused(RunningGateway gateway) throws Exception {
    try (Wire late = gateway.connect()) {
      return gateway.handshake(late).getFirst().contains("503");
    }
  }
}
