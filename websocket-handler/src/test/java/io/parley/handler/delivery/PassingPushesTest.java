package io.parley.handler.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.rpc.RpcProperties;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.handler.ManualTicker;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import io.parley.handler.connection.FakeOutlet;
import io.parley.handler.connection.NodeName;
import io.parley.handler.connection.TestConnections;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.frame.ServerFrames;
import io.parley.handler.metric.HandlerMetrics;
import io.parley.handler.registry.HandlerNode;
import io.parley.handler.registry.NodeDirectory;
import io.parley.handler.registry.TestRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PassingPushesTest {

  private static final HandlerNode SELF = new HandlerNode("node", "self:1", false);
  private static final HandlerNode FIRST = new HandlerNode("first", "first:1", false);
  private static final HandlerNode SECOND = new HandlerNode("second", "second:1", false);
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final int MAX_QUEUED = 4;

  /** A call that was made. */
  private record Call(String address, List<Push> pushes) {

    int size() {
      return pushes.size();
    }
  }

  private final ManualTicker ticker = new ManualTicker();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final HandlerMetrics metrics = new HandlerMetrics(meters);
  private final Connections connections = TestConnections.create(ticker);
  private final TestRegistry registry = new TestRegistry(ticker);
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final ServerFrame frame = ServerFrames.pong(null);
  private CountDownLatch gate = new CountDownLatch(0);
  private final NodeLanes lanes = lanes();
  private final PassingPushes pushes =
      new PassingPushes(
          new LocalDelivery(connections, metrics),
          lanes,
          registry.lookups(),
          metrics,
          new NodeName(SELF.id()));

  @Test
  void eachNodeGetsOnePushForAllItsUsersAfterOneLookUp() {
    List<UserId> users = Stream.generate(UserId::next).limit(200).toList();
    users.subList(0, 150).forEach(user -> registry.put(user, FIRST));
    users.subList(150, 200).forEach(user -> registry.put(user, SELF, SECOND));

    pushes.push(frame, users);

    await().until(() -> calls.size() == 2);
    assertThat(calls).extracting(Call::address).containsExactlyInAnyOrder("first:1", "second:1");
    assertThat(calls).extracting(Call::size).containsExactlyInAnyOrder(150, 50);
    assertThat(registry.asked()).isOne();
  }

  @Test
  void devicesOfThisNodeGetItEvenIfTheRegistryIsAway() {
    UserId ana = UserId.next();
    FakeOutlet outlet = new FakeOutlet();
    Connection connection = TestConnections.welcomed(connections, outlet, ana);
    connection.welcome(ServerFrames.pong("welcome"));
    registry.isAway(true);

    pushes.push(frame, List.of(ana));

    await().until(() -> outlet.written().contains(frame.text()));
    await().until(() -> dropped() == 1);
  }

  @Test
  void nodeForWhichMuchWaitsIsSpared() {
    UserId ana = UserId.next();
    registry.put(ana, FIRST);
    gate = new CountDownLatch(1);
    for (int i = 0; i <= MAX_QUEUED / 2; i++) {
      var _ = lanes.send(FIRST, event(ana, i + 1));
    }

    pushes.push(frame, List.of(ana));

    await().until(() -> dropped() == 1);
    gate.countDown();
    await().until(() -> lanes.underWay() == 0);
    assertThat(calls.stream().flatMap(call -> call.pushes().stream()))
        .hasSize(MAX_QUEUED / 2 + 1)
        .allMatch(push -> push.topic() instanceof Topic.Event);
  }

  private Push event(UserId user, long seq) {
    return new Push(
        user, frame, null, new Topic.Event(ConversationId.direct(user, UserId.next()), seq));
  }

  private double dropped() {
    return meters.counter("parley.handler.pushes", "outcome", "dropped").count();
  }

  private NodeLanes lanes() {
    RpcProperties rpc = properties("parley.rpc", RpcProperties.class);
    return new NodeLanes(
        this::deliver,
        new DeliveryProperties(TIMEOUT, 2, MAX_QUEUED, 100, TIMEOUT, TIMEOUT),
        metrics,
        new NodeDirectory(),
        new RpcChannels(rpc, List.of()),
        new RpcCaller(rpc));
  }

  private List<Boolean> deliver(String address, List<Push> delivered) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    calls.add(new Call(address, delivered));
    return delivered.stream().map(_ -> true).toList();
  }

  private static <T> T properties(String prefix, Class<T> type) {
    return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(prefix, type);
  }
}
