package io.parley.handler.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.handler.ManualTicker;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.frame.Echo;
import io.parley.handler.frame.ListFrames;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.frame.ServerFrames;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectionTest {

  private final ManualTicker ticker = new ManualTicker();
  private final Connections connections = TestConnections.create(ticker);
  private final FakeOutlet outlet = new FakeOutlet();
  private final UserId user = UserId.next();
  private final ConversationId conversation = ConversationId.direct(user, UserId.next());

  @Test
  void eventThatComesTwiceIsShownOnce() {
    Connection connection = TestConnections.welcomed(connections, outlet, user);
    ServerFrame frame = ListFrames.nudge(conversation, 1);
    connection.sendEvent(frame, conversation, 1);
    connection.sendEvent(frame, conversation, 1);
    connection.sendEvent(frame, conversation, 2);
    await().untilAsserted(() -> assertThat(outlet.written()).hasSize(2));
  }

  @Test
  void eventsOfManyConversationsPassThroughTheWindow() {
    Connection connection = TestConnections.welcomed(connections, outlet, user);
    for (int seq = 1; seq <= 90; seq++) {
      connection.sendEvent(ListFrames.nudge(conversation, seq), conversation, seq);
    }
    await().untilAsserted(() -> assertThat(outlet.written()).hasSize(90));
  }

  @Test
  void clientThatDoesNotReadIsClosedAndItsQueueDropped() throws InterruptedException {
    CountDownLatch reading = new CountDownLatch(1);
    Outlet stuck =
        new Outlet() {
          @Override
          public void write(List<ServerFrame> frames) {
            try {
              reading.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }

          @Override
          public void close(CloseOrder order) {
            outlet.close(order);
          }
        };
    Connection connection = TestConnections.welcomed(connections, stuck, user);
    for (int i = 0; i < 200 && !connection.isClosing(); i++) {
      connection.send(ServerFrames.pong(null));
    }
    assertThat(connection.isClosing()).isTrue();
    reading.countDown();
    await().until(() -> outlet.closed() != null);
  }

  @Test
  void earlierSettlingLooksBackForBoth() {
    Connection connection = TestConnections.welcomed(connections, outlet, user);
    connection.settle(new Settling(ticker.nanos() + 10, 500));
    connection.settle(new Settling(ticker.nanos() + 5, 300));
    assertThat(connection.dueSettling(ticker.nanos() + 5)).isEmpty();
    assertThat(connection.dueSettling(ticker.nanos() + 10))
        .contains(new Settling(ticker.nanos() + 10, 300));
    assertThat(connection.dueSettling(ticker.nanos() + 10)).isEmpty();
  }

  @Test
  void requestsAreAnsweredTwoAtATime() {
    Connection connection = TestConnections.welcomed(connections, outlet, user);
    java.util.ArrayDeque<Runnable> running = new java.util.ArrayDeque<>();
    for (int i = 0; i < 5; i++) {
      assertThat(connection.request(running::add)).isTrue();
    }
    assertThat(running).hasSize(2);
    running.remove().run();
    assertThat(running).hasSize(2);
    running.remove().run();
    running.remove().run();
    assertThat(running).hasSize(2);
  }

  @Test
  void requestsThatPileUpAreRefused() {
    Connection connection = TestConnections.welcomed(connections, outlet, user);
    int taken = 0;
    while (taken < 1000 && connection.request(_ -> {})) {
      taken++;
    }
    assertThat(taken).isEqualTo(258);
  }

  @Test
  void rateIsBoundPerConnection() {
    Connection connection = TestConnections.welcomed(connections, outlet, user);
    RateLimiter limiter = new RateLimiter(new RateProperties(3, 1, 5, 5, 10, 100), ticker);
    for (int i = 0; i < 3; i++) {
      assertThat(limiter.message(connection, user)).isZero();
    }
    assertThat(limiter.message(connection, user)).isPositive();
    ticker.advance(Duration.ofSeconds(1));
    assertThat(limiter.message(connection, user)).isZero();
  }

  @Test
  void framesThatAskForMuchCountAsMany() {
    Connection connection = TestConnections.welcomed(connections, outlet, user);
    RateLimiter limiter = new RateLimiter(new RateProperties(3, 1, 15, 5, 10, 100), ticker);
    List<UserId> users = Stream.generate(UserId::next).limit(100).toList();
    int weight = new ClientFrame.Watch(Echo.NONE, users).weight();
    assertThat(weight).isEqualTo(new ClientFrame.Unwatch(Echo.NONE, users).weight()).isEqualTo(11);
    assertThat(new ClientFrame.Ping(Echo.NONE).weight()).isOne();
    assertThat(limiter.frame(connection, user, weight)).isZero();
    assertThat(limiter.frame(connection, user, weight)).isPositive();
    assertThat(limiter.frame(connection, user, 1)).isZero();
    // What is more than may ever come at once passes when all of that may.
    ticker.advance(Duration.ofSeconds(3));
    assertThat(limiter.frame(connection, user, 1_000)).isZero();
    assertThat(limiter.frame(connection, user, 1)).isPositive();
  }

  @Test
  void rateIsBoundPerUser() {
    RateLimiter limiter = new RateLimiter(new RateProperties(3, 1, 5, 5, 10, 100), ticker);
    for (int i = 0; i < 3; i++) {
      Connection connection = TestConnections.welcomed(connections, new FakeOutlet(), user);
      assertThat(limiter.message(connection, user)).isZero();
    }
    Connection fourth = TestConnections.welcomed(connections, new FakeOutlet(), user);
    assertThat(limiter.message(fourth, user)).isPositive();
  }
}
