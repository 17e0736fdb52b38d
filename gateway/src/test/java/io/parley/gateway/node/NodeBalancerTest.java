package io.parley.gateway.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.gateway.metrics.GatewayMetrics;
import io.parley.gateway.support.ManualTicker;
import io.parley.gateway.support.Settings;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class NodeBalancerTest {

  private final ManualTicker ticker = new ManualTicker();
  private final NodeBalancer balancer =
      new NodeBalancer(
          ticker,
          new GatewayMetrics(new SimpleMeterRegistry()),
          Settings.webSocket(
              Map.of(
                  "parley.gateway.websocket.node-pause", "3s",
                  "parley.gateway.websocket.node-memory", "30s")));

  @Test
  void withoutNodesThereIsNoChoice() {
    assertThat(balancer.choose(Set.of())).isEmpty();
  }

  @Test
  void theNodeWithTheFewestConnectionsIsChosen() {
    balancer.update(List.of(node("a", 5), node("b", 2), node("c", 9)));
    assertThat(chosen()).isEqualTo("b");
  }

  @Test
  void whatWasGivenSinceTheLastNewsCounts() {
    balancer.update(List.of(node("a", 10), node("b", 0)));
    Map<String, Integer> given = new TreeMap<>();
    for (int i = 0; i < 30; i++) {
      given.merge(chosen(), 1, Integer::sum);
    }
    assertThat(given).containsEntry("a", 10).containsEntry("b", 20);
  }

  @Test
  void newsThatDoNotShowTheLatestConnectionsYetChangeNothing() {
    balancer.update(List.of(node("a", 0), node("b", 5)));
    for (int i = 0; i < 6; i++) {
      chosen();
    }
    balancer.update(List.of(node("a", 0), node("b", 5)));
    assertThat(chosen()).isEqualTo("b");
  }

  @Test
  void aNodeThatCouldNotBeReachedIsPassedOverForSomeTime() {
    balancer.update(List.of(node("a", 0), node("b", 100)));
    balancer.failed(node("a", 0));
    assertThat(chosen()).isEqualTo("b");
    ticker.pass(Duration.ofSeconds(4));
    assertThat(chosen()).isEqualTo("a");
  }

  @Test
  void whenAllNodesFailedTheyAreTriedAllTheSame() {
    balancer.update(List.of(node("a", 0)));
    balancer.failed(node("a", 0));
    assertThat(chosen()).isEqualTo("a");
  }

  @Test
  void aNodeThatWasTriedIsNotChosenAgain() {
    balancer.update(List.of(node("a", 0), node("b", 7)));
    assertThat(balancer.choose(Set.of("a"))).map(HandlerNode::id).contains("b");
    assertThat(balancer.choose(Set.of("a", "b"))).isEmpty();
  }

  @Test
  void aRegistryThatNamesNoNodesIsNotBelievedAtOnce() {
    balancer.update(List.of(node("a", 0)));
    ticker.pass(Duration.ofSeconds(10));
    balancer.update(List.of());
    assertThat(chosen()).isEqualTo("a");
    ticker.pass(Duration.ofSeconds(21));
    balancer.update(List.of());
    assertThat(balancer.choose(Set.of())).isEmpty();
  }

  private String chosen() {
    return balancer.choose(Set.of()).orElseThrow().id();
  }

  private static HandlerNode node(String id, int connections) {
    return new HandlerNode(id, InetSocketAddress.createUnresolved("localhost", 1), connections);
  }
}
