package io.parley.lastseen.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.grpc.StatusRuntimeException;
import io.parley.contracts.UserId;
import io.parley.contracts.presence.v1.UserPresence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What they see who watch others, and what is hidden from them. */
class WatchIT extends PresenceTestBase {

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

  private static String away(String user, Instant lastSeen) {
    return hidden(user).replace("}", ",\"lastSeen\":\"" + text(lastSeen) + "\"}");
  }
}
