package io.parley.lastseen.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.grpc.StatusRuntimeException;
import io.parley.contracts.UserId;
import io.parley.contracts.frame.IsoTime;
import io.parley.contracts.presence.v1.UserPresence;
import io.parley.contracts.presence.v1.ViewerWatches;
import io.parley.lastseen.it.FakeNode.Got;
import io.parley.lastseen.support.TestRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service as handler nodes see it. Two instances run; whoever is told, both act. */
class PresenceIT {

  private static final int FRAMES_PER_CALL = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private static TestRedis redis;
  private static FakeManager manager;
  private static FakeUsers users;
  private static RunningService service;
  private static RunningService second;

  private final FakeNode node = new FakeNode("node-" + UserId.next());
  private final FakeNode other = new FakeNode("node-" + UserId.next());
  private final String ann = UserId.next().toString();
  private final String ben = UserId.next().toString();

  @BeforeAll
  static void start() {
    redis = new TestRedis(RunningService.DATABASE);
    redis.lose();
    manager = new FakeManager();
    users = new FakeUsers();
    service = RunningService.start(manager, users);
    second = RunningService.start(manager, users);
  }

  @AfterAll
  static void stop() {
    second.close();
    service.close();
    users.close();
    manager.close();
    redis.close();
  }

  @BeforeEach
  void addNodes() {
    manager.add(node);
    manager.add(other);
  }

  @AfterEach
  void closeNodes() {
    node.close();
    other.close();
  }

  @Test
  void whoWatchesIsAnsweredWhatIsThereAndToldWhatChanges() {
    UserPresence first = service.watch(node, ben, ann).getFirst();
    assertThat(first.getUser()).isEqualTo(ann);
    assertThat(first.getOnline()).isFalse();
    assertThat(first.getLastSeenMillis()).isZero();

    manager.comes(ann);
    awaitFrames(node, ben, online(ann));
    assertThat(second.watch(other, ben, ann).getFirst().getOnline()).isTrue();

    Instant gone = manager.goes(ann);
    assertThat(service.watch(node, ben, ann).getFirst().getOnline()).isTrue();
    awaitFrames(node, ben, online(ann), away(ann, gone));
    awaitFrames(other, ben, away(ann, gone));
    assertThat(Duration.between(gone, Instant.now())).isGreaterThan(Duration.ofSeconds(3));
    assertThat(service.watch(node, ben, ann).getFirst().getLastSeenMillis())
        .isEqualTo(gone.toEpochMilli());
    awaitAllDone();
  }

  @Test
  void whoComesBackSoonWasNotAway() {
    manager.comes(ann);
    awaitAllDone();
    assertThat(service.watch(node, ben, ann).getFirst().getOnline()).isTrue();
    for (int i = 0; i < 3; i++) {
      manager.goes(ann);
      assertThat(second.get(ben, "/" + ann).body().path("online").asBoolean()).isTrue();
      manager.comes(ann);
      awaitAllDone();
    }
    assertThat(node.frames(ben)).isEmpty();
  }

  @Test
  void whoStopsWatchingIsNotTold() {
    service.watch(node, ben, ann);
    service.watch(other, ben, ann);
    service.unwatch(node, ben, ann);
    manager.comes(ann);
    awaitFrames(other, ben, online(ann));
    assertThat(node.frames(ben)).isEmpty();
  }

  @Test
  void whoHidesIsSeenByNobodyAndSeesNobody() {
    manager.comes(ann);
    manager.comes(ben);
    awaitAllDone();
    users.nobody(ann);
    assertThat(service.watch(node, ben, ann).getFirst().getOnline()).isFalse();
    assertThat(service.watch(node, ann, ben).getFirst().getOnline()).isFalse();
    assertThat(service.get(ann, "/" + ben).body().path("online").asBoolean()).isFalse();
    assertThat(service.get(ann, "/" + ann).body().path("online").asBoolean()).isTrue();

    users.everyone(ann);
    second.refreshPrivacy(ann);
    awaitFrames(node, ben, online(ann));
    awaitFrames(node, ann, online(ben));
  }

  @Test
  void onlyContactsSeeWhoAllowsContactsAndTheExceptedDoNot() {
    String cat = UserId.next().toString();
    manager.comes(ann);
    awaitAllDone();
    users.contacts(ann, Set.of(ben));
    assertThat(service.watch(node, ben, ann).getFirst().getOnline()).isTrue();
    assertThat(service.watch(node, cat, ann).getFirst().getOnline()).isFalse();

    users.contactsExcept(ann, Set.of(ben, cat), Set.of(ben));
    service.refreshPrivacy(ann);
    awaitFrames(node, ben, hidden(ann));
    awaitFrames(node, cat, online(ann));
  }

  @Test
  void aBlockHidesBothFromEachOtherOnEveryInstance() {
    manager.comes(ann);
    manager.comes(ben);
    awaitAllDone();
    assertThat(service.watch(node, ben, ann).getFirst().getOnline()).isTrue();
    assertThat(second.watch(other, ann, ben).getFirst().getOnline()).isTrue();

    users.block(ann, ben);
    service.refreshPrivacy(ann);
    awaitFrames(node, ben, hidden(ann));
    awaitFrames(other, ann, hidden(ben));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(second.get(ben, "/" + ann).body().path("online").asBoolean()).isFalse());

    manager.goes(ann);
    awaitAllDone();
    assertThat(node.frames(ben)).containsExactly(hidden(ann));
  }

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
      // One look at all of them takes one or two rounds: the calls are nearly full.
      assertThat(each.calls()).hasSizeLessThanOrEqualTo(20);
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

  @Test
  void badRequestsOfNodesAreRefused() {
    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(() -> service.watch(node, ben, ids(1025).toArray(String[]::new)));
    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(() -> service.watch(node, "nonsense", ann));
    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(() -> service.refreshPrivacy("nonsense"));
    assertThat(service.watch(node, ben, "nonsense").getFirst().getOnline()).isFalse();
    assertThat(
            service
                .watch(node, List.of(RunningService.watches(ben, List.of(ann))))
                .getRenewMillis())
        .isEqualTo(30_000);
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

  private static void awaitFrames(FakeNode at, String viewer, String... frames) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(at.frames(viewer)).containsExactly(frames));
  }

  private static void awaitAllDone() {
    await().atMost(PATIENCE).until(() -> manager.done() == manager.recorded());
  }

  private static List<String> ids(int count) {
    return Stream.generate(() -> UserId.next().toString()).limit(count).toList();
  }

  private static String online(String user) {
    return "{\"type\":\"presence\",\"user\":\"" + user + "\",\"online\":true}";
  }

  private static String hidden(String user) {
    return "{\"type\":\"presence\",\"user\":\"" + user + "\",\"online\":false}";
  }

  private static String away(String user, Instant lastSeen) {
    return hidden(user).replace("}", ",\"lastSeen\":\"" + text(lastSeen) + "\"}");
  }

  private static String text(Instant instant) {
    StringBuilder text = new StringBuilder();
    IsoTime.append(text, instant.toEpochMilli());
    return text.toString();
  }
}
