package io.parley.registry.node;

import static io.parley.registry.support.Examples.newNode;
import static io.parley.registry.support.Examples.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every node store does. */
abstract class NodeStoreContract {

  /** Longer than a busy machine stalls between two steps of a test. */
  private static final Duration SILENCE = Duration.ofSeconds(3);

  private static final Duration PART = SILENCE.dividedBy(3);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final NodeId node = newNode();
  private final NodeId other = newNode();

  abstract NodeStore store();

  /** Loses everything. */
  abstract void lose();

  /** Lets time pass, if it does not pass by itself. */
  abstract void pass(Duration time);

  @Test
  void thereIsAGenerationBeforeThereAreNodes() {
    NodeView view = store().view();
    assertThat(view.registry()).isNotEmpty();
    assertThat(store().view().registry()).isEqualTo(view.registry());
  }

  @Test
  void aNodeLivesFromItsFirstHeartbeatOnAndSaysHowItIs() {
    NodeStatus status =
        new NodeStatus(node, new NodeAddresses("10.0.0.7:19131", "[::1]:18131"), 42, true);
    assertThat(store().beat(status).find(node)).map(LiveNode::status).contains(status);
    assertThat(store().view().find(node)).map(LiveNode::status).contains(status);
  }

  @Test
  void theGenerationOfANodeStaysWhileItLives() {
    String generation = store().beat(status(node)).generationFor(node);
    store().beat(status(other));
    assertThat(store().beat(status(node)).generationFor(node)).isEqualTo(generation);
    assertThat(store().view().generationFor(node)).isEqualTo(generation);
  }

  @Test
  void aStoreThatCameBackEmptyHasAnotherGeneration() {
    String generation = store().beat(status(node)).generationFor(node);
    String registry = store().view().registry();
    lose();
    assertThat(store().view().find(node)).isEmpty();
    assertThat(store().view().registry()).isNotEqualTo(registry);
    assertThat(store().beat(status(node)).generationFor(node)).isNotEqualTo(generation);
  }

  @Test
  void onlyTheSilentAreBuried() {
    Incarnation silent = store().beat(status(node)).find(node).orElseThrow().incarnation();
    await()
        .atMost(PATIENCE)
        .until(() -> {
          store().beat(status(other));
          pass(PART);
          List<Incarnation> died = store().bury(SILENCE);
          assertThat(died).isSubsetOf(silent);
          return !died.isEmpty();
        });
    NodeView view = store().view();
    assertThat(view.holds(silent)).isFalse();
    assertThat(view.find(other)).isPresent();
    assertThat(store().bury(SILENCE)).isEmpty();
  }

  @Test
  void whoIsBuriedAndComesBackLivesANewLifeWithANewGeneration() {
    NodeView before = store().beat(status(node));
    awaitBurial();
    NodeView after = store().beat(status(node));
    assertThat(after.registry()).isEqualTo(before.registry());
    assertThat(after.generationFor(node)).isNotEqualTo(before.generationFor(node));
    assertThat(after.holds(before.find(node).orElseThrow().incarnation())).isFalse();
  }

  @Test
  void theDeadAreNamedUntilTheyAreForgotten() {
    Incarnation life = store().beat(status(node)).find(node).orElseThrow().incarnation();
    assertThat(store().dead()).isEmpty();
    awaitBurial();
    assertThat(store().dead()).containsExactly(life);
    store().forget(life);
    assertThat(store().dead()).isEmpty();
  }

  private void awaitBurial() {
    await()
        .atMost(PATIENCE)
        .until(() -> {
          pass(PART);
          return !store().bury(SILENCE).isEmpty();
        });
  }
}
