package io.parley.registry.upkeep;

import static io.parley.registry.support.Examples.newNode;
import static io.parley.registry.support.Examples.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.rpc.RpcProperties;
import io.parley.registry.metrics.RegistryMetrics;
import io.parley.registry.node.LiveNodes;
import io.parley.registry.node.NodeId;
import io.parley.registry.support.InMemoryNodeStore;
import io.parley.registry.support.ManualTicker;
import io.parley.registry.support.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class UndertakerTest {

  private static final RpcProperties RPC =
      new Binder(new MapConfigurationPropertySource(Map.of()))
          .bindOrCreate("parley.rpc", RpcProperties.class);

  private final ManualTicker ticker = new ManualTicker();
  private final InMemoryNodeStore store = new InMemoryNodeStore(ticker);
  private final RpcChannels channels = new RpcChannels(RPC, List.of());
  private final NodeId node = newNode();
  private final Undertaker undertaker =
      new Undertaker(
          store,
          new LiveNodes(store, ticker, Settings.defaults()),
          channels,
          new RpcCaller(RPC),
          ticker,
          new RegistryMetrics(new SimpleMeterRegistry()),
          Settings.defaults());

  @AfterEach
  void close() {
    channels.close();
  }

  @Test
  void aNodeThatIsSilentForTheTimeoutIsDead() {
    watch(Duration.ofSeconds(10));
    store.beat(status(node));
    watch(Duration.ofMillis(4_500));
    assertThat(lives()).isTrue();
    watch(Duration.ofSeconds(1));
    assertThat(lives()).isFalse();
  }

  @Test
  void aNodeThatSendsHeartbeatsLives() {
    for (int i = 0; i < 20; i++) {
      store.beat(status(node));
      watch(Duration.ofSeconds(1));
    }
    assertThat(lives()).isTrue();
  }

  @Test
  void afterItsOwnAbsenceItWaitsForTheHeartbeatsThatNobodyCouldTake() {
    watch(Duration.ofSeconds(10));
    store.beat(status(node));
    ticker.pass(Duration.ofSeconds(60));
    watch(Duration.ofMillis(4_500));
    assertThat(lives()).isTrue();
    watch(Duration.ofSeconds(1));
    assertThat(lives()).isFalse();
  }

  @Test
  void afterAnAbsenceOfTheStoreItWaitsToo() {
    watch(Duration.ofSeconds(10));
    store.beat(status(node));
    store.isAway(true);
    watch(Duration.ofSeconds(10));
    store.isAway(false);
    watch(Duration.ofMillis(4_500));
    assertThat(lives()).isTrue();
    watch(Duration.ofSeconds(1));
    assertThat(lives()).isFalse();
  }

  private boolean lives() {
    return store.view().find(node).isPresent();
  }

  private void watch(Duration time) {
    Duration step = Duration.ofMillis(500);
    for (Duration past = Duration.ZERO; past.compareTo(time) < 0; past = past.plus(step)) {
      ticker.pass(step);
      undertaker.look();
    }
  }
}
