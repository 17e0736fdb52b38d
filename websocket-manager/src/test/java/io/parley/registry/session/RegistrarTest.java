package io.parley.registry.session;

import static io.parley.registry.support.Examples.newNode;
import static io.parley.registry.support.Examples.session;
import static io.parley.registry.support.Examples.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.registry.closing.Target;
import io.parley.registry.metrics.RegistryMetrics;
import io.parley.registry.node.LiveNode;
import io.parley.registry.node.LiveNodes;
import io.parley.registry.node.NodeId;
import io.parley.registry.support.InMemoryNodeStore;
import io.parley.registry.support.InMemorySessionStore;
import io.parley.registry.support.ManualTicker;
import io.parley.registry.support.RecordingCloser;
import io.parley.registry.support.Settings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RegistrarTest {

  private final ManualTicker ticker = new ManualTicker();
  private final InMemoryNodeStore nodeStore = new InMemoryNodeStore(ticker);
  private final InMemorySessionStore store = new InMemorySessionStore();
  private final RecordingCloser closer = new RecordingCloser();
  private final LiveNodes nodes = new LiveNodes(nodeStore, ticker, Settings.defaults());
  private final Registrar registrar =
      new Registrar(
          store,
          nodes,
          closer,
          new RegistryMetrics(new SimpleMeterRegistry()),
          Settings.defaults());
  private final Locator locator =
      new Locator(store, nodes, new RegistryMetrics(new SimpleMeterRegistry()), ticker);
  private final Revoker revoker = new Revoker(store, nodes, closer, Settings.defaults());

  private final UserId user = UserId.next();
  private final NodeId node = newNode();
  private final NodeId other = newNode();

  @Test
  void aNodeThatSentNoHeartbeatIsUnknown() {
    assertThat(register(node, session(user, "phone"))).isEqualTo(RegistrationOutcome.UNKNOWN_NODE);
    assertThat(located()).isEmpty();
  }

  @Test
  void aRegisteredUserIsFoundAtTheNode() {
    beat(node);
    assertThat(register(node, session(user, "phone"))).isEqualTo(RegistrationOutcome.REGISTERED);
    assertThat(located()).containsExactly(node);
  }

  @Test
  void aNodeThatJoinedAMomentAgoIsFoundAtOnce() {
    beat(node);
    nodes.recent();
    nodeStore.beat(status(other));
    assertThat(register(other, session(user, "phone"))).isEqualTo(RegistrationOutcome.REGISTERED);
    assertThat(located()).containsExactly(other);
  }

  @Test
  void theAnswerCarriesTheGenerationOfTheNodesHeartbeats() {
    String generation = beat(node);
    assertThat(registrar.register(node, List.of(session(user, "phone"))).generation())
        .isEqualTo(generation);
    nodeStore.lose();
    Registered after = registrar.register(node, List.of(session(user, "phone")));
    assertThat(after.outcomes()).containsExactly(RegistrationOutcome.UNKNOWN_NODE);
    assertThat(after.generation()).isNotEqualTo(generation);
  }

  @Test
  void theReplacedConnectionIsClosedAtItsNode() {
    beat(node);
    beat(other);
    Session first = session(user, "phone");
    register(node, first);
    register(other, session(user, "phone"));
    assertThat(closer.orders())
        .containsExactly(
            new RecordingCloser.Order(live(node), new Target.Replaced(user, first.connection())));
  }

  @Test
  void registeringTheSameConnectionAgainClosesNothing() {
    beat(node);
    Session session = session(user, "phone");
    register(node, session);
    register(node, session);
    assertThat(closer.orders()).isEmpty();
  }

  @Test
  void devicesAtDeadNodesDoNotCountForTheLimit() {
    beat(node);
    for (int i = 0; i < 10; i++) {
      register(node, session(user, "device-" + i));
    }
    beat(other);
    Session eleventh = session(user, "one-more");
    assertThat(register(other, eleventh)).isEqualTo(RegistrationOutcome.TOO_MANY_DEVICES);
    bury(node);
    beat(other);
    assertThat(register(other, eleventh)).isEqualTo(RegistrationOutcome.REGISTERED);
    assertThat(located()).containsExactly(other);
  }

  @Test
  void usersAtDeadNodesAreNotFoundAndTheirSessionsAreDropped() {
    beat(node);
    register(node, session(user, "phone"));
    bury(node);
    assertThat(located()).isEmpty();
    await().until(() -> store.find(List.of(user)).getFirst().isEmpty());
  }

  @Test
  void aNodeThatWasBuriedAndCameBackStartsWithoutSessionsAndIsTold() {
    String generation = beat(node);
    register(node, session(user, "phone"));
    bury(node);
    assertThat(beat(node)).isNotEqualTo(generation);
    assertThat(located()).isEmpty();
  }

  @Test
  void aRevokedLoginSessionIsClosedOnceAtEveryNodeAndRefused() {
    beat(node);
    LoginSessionId login = LoginSessionId.next();
    register(node, session(user, "phone", login));
    register(node, session(user, "tablet", login));
    revoker.revoke(user, List.of(login));
    assertThat(closer.orders())
        .containsExactly(new RecordingCloser.Order(live(node), new Target.Revoked(user, login)));
    assertThat(register(node, session(user, "phone", login)))
        .isEqualTo(RegistrationOutcome.REVOKED);
  }

  private RegistrationOutcome register(NodeId at, Session session) {
    return registrar.register(at, List.of(session)).outcomes().getFirst();
  }

  private List<NodeId> located() {
    return locator.locate(List.of(user)).users().getFirst().stream().map(LiveNode::id).toList();
  }

  private String beat(NodeId id) {
    return nodes.beat(status(id)).generationFor(id);
  }

  private LiveNode live(NodeId id) {
    return nodes.current().find(id).orElseThrow();
  }

  private void bury(NodeId id) {
    ticker.pass(Duration.ofSeconds(6));
    assertThat(nodeStore.bury(Duration.ofSeconds(5))).anyMatch(died -> died.node().equals(id));
  }
}
