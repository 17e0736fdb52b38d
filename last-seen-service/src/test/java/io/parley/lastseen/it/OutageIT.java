package io.parley.lastseen.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.presence.v1.ViewerWatches;
import io.parley.lastseen.it.FakeNode.Got;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nodes, the registry, Redis or the service itself fail, and viewers still learn the truth. */
class OutageIT extends PresenceTestBase {

  private static final int FRAMES_PER_CALL = 500;
  private static final Duration PAUSE = Duration.ofMillis(100);

  @Test
  void theDeathOfANodeWithManyUsersIsToldWithoutAStorm() {
    List<String> targets = ids(500);
    List<String> viewers = ids(100);
    manager.come(targets, true);
    awaitAllDone();
    watchAll(viewers, targets);

    Instant start = Instant.now();
    manager.go(targets, true);
    await().atMost(PATIENCE).until(() -> frames(node) + frames(other) >= 10_000);
    Duration elapsed = Duration.between(start, Instant.now());
    awaitAllDone();

    for (FakeNode each : List.of(node, other)) {
      List<Got> all = each.calls().stream().flatMap(List::stream).toList();
      assertThat(all).hasSize(5_000).doesNotHaveDuplicates();
      assertThat(each.calls()).allSatisfy(call -> assertThat(call).hasSizeLessThanOrEqualTo(500));
      assertThat(each.calls().size())
          .isLessThanOrEqualTo(
              (int) (5_000 / FRAMES_PER_CALL + elapsed.toMillis() / PAUSE.toMillis() + 2));
      // One look at all of them takes one or two rounds, more on a slow machine: the calls are
      // nearly full. A storm would be hundreds.
      assertThat(each.calls()).hasSizeLessThanOrEqualTo(40);
      assertThat(all).allSatisfy(got -> assertThat(got.frame()).contains("\"online\":false"));
    }
  }

  @Test
  void aNodeThatDoesNotAnswerForAMomentIsToldLater() {
    service.watch(node, ben, ann);
    node.refuses(3);
    manager.comes(ann);
    awaitFrames(node, ben, online(ann));
  }

  @Test
  void whatTheRegistryNeverToldIsFoundByComparing() {
    manager.come(Set.of(ann), false);
    assertThat(service.watch(node, ben, ann).getFirst().getOnline()).isTrue();
    manager.go(Set.of(ann), false);
    awaitFrames(node, ben, hidden(ann));
    manager.come(Set.of(ann), false);
    awaitFrames(node, ben, hidden(ann), online(ann));
  }

  @Test
  void afterRedisWasEmptiedTheNextRenewalBringsTheTruth() {
    service.watch(node, ben, ann);
    manager.comes(ann);
    awaitFrames(node, ben, online(ann));
    redis.lose();
    Instant gone = manager.goes(ann);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(service.watch(node, ben, ann).getFirst().getLastSeenMillis())
                .isEqualTo(gone.toEpochMilli()));
    manager.comes(ann);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(node.frames(ben)).last().isEqualTo(online(ann)));
  }

  @Test
  void lastSeenOutlivesTheServiceAndRedis() {
    manager.comes(ann);
    Instant gone = manager.goes(ann);
    awaitAllDone();
    redis.lose();
    try (RunningService restarted = RunningService.start(manager, users)) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(restarted.get(ben, "/" + ann).text("lastSeen")).isEqualTo(text(gone)));
      assertThat(restarted.watch(node, ben, ann).getFirst().getLastSeenMillis())
          .isEqualTo(gone.toEpochMilli());
    }
  }

  /** Each of the viewers watches a fifth of the targets, half of them on each node. */
  private void watchAll(List<String> viewers, List<String> targets) {
    List<List<ViewerWatches>> watches = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < viewers.size(); i++) {
      int from = i % 5 * 100;
      watches
          .get(i / 50)
          .add(RunningService.watches(viewers.get(i), targets.subList(from, from + 100)));
    }
    for (int from = 0; from < 50; from += 10) {
      service.watch(node, watches.getFirst().subList(from, from + 10));
      second.watch(other, watches.getLast().subList(from, from + 10));
    }
  }

  private static long frames(FakeNode at) {
    return at.calls().stream().mapToLong(List::size).sum();
  }
}
