package io.parley.message.lease;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Instances that share lease tables and a ticker, and do their steps when told to. */
final class LeaseSimulation {

  static final Duration LEASE = Duration.ofSeconds(4);

  private final InMemoryLeaseStore store = new InMemoryLeaseStore();
  private final ManualTicker ticker = new ManualTicker();

  InMemoryLeaseStore store() {
    return store;
  }

  Node node(String address) {
    return new Node(address);
  }

  /** Time passes, and these instances do what they do in it. */
  void pass(Duration time, Node... active) {
    Duration step = Duration.ofMillis(500);
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
      ticker.advance(step);
      List.of(active).forEach(Node::step);
    }
  }

  /** How many of these instances may act for a shard now. */
  static long owners(int shard, Node... nodes) {
    return List.of(nodes).stream().filter(node -> node.owns(shard)).count();
  }

  /** One instance. */
  final class Node {

    private final LeaseMeter meter = new LeaseMeter(new SimpleMeterRegistry());
    private final List<Grant> revoked = new ArrayList<>();
    private final Grants grants = new Grants(List.of(revoked::add), meter);
    private final LeaseRenewer renewer;
    private final ShardKeeper keeper;

    Node(String address) {
      renewer = new LeaseRenewer(store, ticker, LEASE, address, grants, meter);
      ShardTaker taker =
          new ShardTaker(
              store, grants, new Drain(grants, Duration.ZERO), Clock.systemUTC(), address);
      keeper = new ShardKeeper(store, renewer, grants, taker, ticker, meter, LEASE);
    }

    void step() {
      renewer.step();
      keeper.step();
    }

    void renew() {
      renewer.step();
    }

    void observe() {
      keeper.step();
    }

    void leave() {
      keeper.releaseAll();
      renewer.leave();
    }

    boolean owns(int shard) {
      return grants.at(shard).filter(Grant::holds).isPresent();
    }

    long owned() {
      return IntStream.range(0, 256).filter(this::owns).count();
    }

    long epoch(int shard) {
      return grants.at(shard).orElseThrow().epoch();
    }

    Grant grant(int shard) {
      return grants.at(shard).orElseThrow();
    }

    List<Grant> grants() {
      return grants.all();
    }

    InstanceId id() {
      return renewer.lease().id();
    }

    List<Grant> revoked() {
      return revoked;
    }

    boolean hasClaimed() {
      return keeper.hasClaimed();
    }

    ShardMap map() {
      return keeper.map();
    }
  }
}
