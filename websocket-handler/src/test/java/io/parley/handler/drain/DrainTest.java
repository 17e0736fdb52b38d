package io.parley.handler.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.CloseCode;
import io.parley.contracts.UserId;
import io.parley.handler.ManualTicker;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import io.parley.handler.connection.FakeOutlet;
import io.parley.handler.connection.TestConnections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DrainTest {

  private static final DrainProperties PROPERTIES =
      new DrainProperties(Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(15));

  private final ManualTicker ticker = new ManualTicker();
  private final Connections connections = TestConnections.create(ticker);
  private boolean idle = true;

  @Test
  void clientsAreSentAwayOneAfterTheOther() {
    List<Connection> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(TestConnections.welcomed(connections, new FakeOutlet(), UserId.next()));
    }
    Drain drain = drain();
    drain.step();
    assertThat(all).noneMatch(Connection::isLeaving);
    ticker.advance(Duration.ofSeconds(2));
    drain.step();
    assertThat(all.stream().filter(Connection::isLeaving)).hasSize(4);
    ticker.advance(Duration.ofSeconds(2));
    drain.step();
    assertThat(all).allMatch(Connection::isLeaving);
  }

  @Test
  void newClientIsSentAwayAtOnce() {
    drain();
    FakeOutlet outlet = new FakeOutlet();
    connections.open(outlet);
    await().until(() -> outlet.closed() != null);
    assertThat(Objects.requireNonNull(outlet.closed()).code()).isEqualTo(CloseCode.UNAVAILABLE);
    assertThat(outlet.written()).singleElement().asString().contains("reconnectAfter");
  }

  @Test
  void clientGetsTheAcknowledgementsItIsOwedBeforeTheClose() {
    FakeOutlet outlet = new FakeOutlet();
    Connection connection = TestConnections.welcomed(connections, outlet, UserId.next());
    connection.awaitAnswer();
    Drain drain = drain();
    ticker.advance(Duration.ofSeconds(4));
    drain.step();
    assertThat(connection.isLeaving()).isTrue();
    assertThat(connection.isClosing()).isFalse();
    connection.answered();
    drain.step();
    await().until(() -> outlet.closed() != null);
    assertThat(outlet.written()).singleElement().asString().contains("\"code\":\"draining\"");
  }

  @Test
  void drainEndsWhenAllAreGoneAndAllIsDone() {
    idle = false;
    Connection connection = TestConnections.welcomed(connections, new FakeOutlet(), UserId.next());
    Drain drain = drain();
    ticker.advance(Duration.ofSeconds(4));
    assertThat(drain.step()).isFalse();
    connections.closed(connection);
    assertThat(drain.step()).isFalse();
    idle = true;
    assertThat(drain.step()).isTrue();
  }

  @Test
  void drainIsBounded() {
    idle = false;
    TestConnections.welcomed(connections, new FakeOutlet(), UserId.next()).awaitAnswer();
    Drain drain = drain();
    ticker.advance(Duration.ofSeconds(16));
    assertThat(drain.step()).isTrue();
  }

  private Drain drain() {
    return new Drain(connections, PROPERTIES, ticker, () -> idle);
  }
}
