package io.parley.handler.registry;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import io.parley.handler.connection.Connections;
import io.parley.handler.metric.HandlerMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A registry in memory for tests of other features; can go away and lose its contents. */
public final class TestRegistry implements Registry {

  private static final RegistryProperties PROPERTIES =
      new RegistryProperties(
          "nowhere",
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          Duration.ofSeconds(60),
          Duration.ofSeconds(2));

  private final Ticker ticker;
  private final Map<UserId, List<HandlerNode>> places = new ConcurrentHashMap<>();
  private final AtomicInteger generation = new AtomicInteger();
  private final AtomicInteger lookups = new AtomicInteger();
  private volatile boolean away;

  public TestRegistry(Ticker ticker) {
    this.ticker = ticker;
  }

  /** The heartbeats of a node with these connections. */
  public HeartbeatLoop heartbeats(Connections connections) {
    Clock clock = Clock.systemUTC();
    HandlerMetrics metrics = new HandlerMetrics(new SimpleMeterRegistry());
    SettleTimes settleTimes = new SettleTimes(PROPERTIES, ticker, clock);
    Registrations registrations =
        new Registrations(this, connections, settleTimes, PROPERTIES, metrics);
    return new HeartbeatLoop(
        this, registrations, new NodeDirectory(), connections, settleTimes, clock, metrics);
  }

  public Lookups lookups() {
    return new Lookups(this, ticker, PROPERTIES);
  }

  public void put(UserId user, HandlerNode... nodes) {
    places.put(user, List.of(nodes));
  }

  /** How often somebody was looked up. */
  public int asked() {
    return lookups.get();
  }

  public void lose() {
    places.clear();
    generation.incrementAndGet();
  }

  public void isAway(boolean isAway) {
    away = isAway;
  }

  @Override
  public Heartbeat beat(int connections, boolean draining) {
    requireThere();
    return new Heartbeat("g" + generation.get(), List.of());
  }

  @Override
  public List<Registration> register(List<Session> sessions) {
    requireThere();
    return sessions.stream().map(_ -> Registration.REGISTERED).toList();
  }

  @Override
  public void unregister(List<Session> sessions) {
    requireThere();
  }

  @Override
  public List<List<HandlerNode>> lookup(List<UserId> users) {
    requireThere();
    lookups.incrementAndGet();
    return users.stream().map(user -> places.getOrDefault(user, List.of())).toList();
  }

  private void requireThere() {
    if (away) {
      throw new RpcUnavailableException("registry", new TimeoutException());
    }
  }
}
