package io.parley.handler.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.CloseCode;
import io.parley.contracts.UserId;
import io.parley.handler.ManualTicker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConnectionSweepTest {

  private final ManualTicker ticker = new ManualTicker();
  private final Connections connections = TestConnections.create(ticker);
  private final FakeOutlet outlet = new FakeOutlet();

  @Test
  void clientThatDoesNotSayHelloIsClosed() {
    connections.open(outlet);
    sweep(Instant.now());
    assertThat(outlet.closed()).isNull();
    ticker.advance(Duration.ofSeconds(11));
    sweep(Instant.now());
    assertClosed(CloseCode.HELLO_TIMEOUT);
    assertThat(outlet.written()).singleElement().asString().contains("hello_timeout");
  }

  @Test
  void clientWhoseTokenExpiresIsClosed() {
    TestConnections.welcomed(connections, outlet, UserId.next());
    sweep(Instant.now().plusSeconds(299));
    assertThat(outlet.closed()).isNull();
    sweep(Instant.now().plusSeconds(301));
    assertClosed(CloseCode.TOKEN);
    assertThat(outlet.written()).singleElement().asString().contains("token_expired");
  }

  @Test
  void renewedTokenKeepsTheConnection() {
    Connection connection = TestConnections.welcomed(connections, outlet, UserId.next());
    connection.renew(Instant.now().plusSeconds(600));
    sweep(Instant.now().plusSeconds(301));
    assertThat(connection.isClosing()).isFalse();
  }

  @Test
  void silentClientIsGivenUp() {
    Connection connection = TestConnections.welcomed(connections, outlet, UserId.next());
    ticker.advance(Duration.ofSeconds(70));
    connection.heard();
    ticker.advance(Duration.ofSeconds(74));
    sweep(Instant.now());
    assertThat(connection.isClosing()).isFalse();
    ticker.advance(Duration.ofSeconds(2));
    sweep(Instant.now());
    assertClosed(CloseCode.HELLO_TIMEOUT);
  }

  private void sweep(Instant now) {
    new ConnectionSweep(
            connections, TestConnections.properties(), ticker, Clock.fixed(now, ZoneOffset.UTC))
        .run();
  }

  private void assertClosed(CloseCode code) {
    await().until(() -> outlet.closed() != null);
    assertThat(Objects.requireNonNull(outlet.closed()).code()).isEqualTo(code);
  }
}
