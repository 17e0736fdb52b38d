package io.parley.lastseen.seen;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of sightings does. */
abstract class SightingStoreContract {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

  private final UserId user = UserId.next();

  abstract SightingStore store();

  @Test
  void whoWasNeverSeenIsNotFound() {
    assertThat(store().find(List.of(user))).isEmpty();
    assertThat(store().find(List.of())).isEmpty();
  }

  @Test
  void theLatestSightingStaysInWhateverOrderTheyCome() {
    Sighting went = new Sighting(user, NOON.plusMillis(1), false);
    store().save(List.of(went));
    store().save(List.of(new Sighting(user, NOON, true)));
    assertThat(store().find(List.of(user))).containsValue(went);

    Sighting came = new Sighting(user, NOON.plusSeconds(60), true);
    store().save(List.of(came, new Sighting(user, NOON.plusSeconds(30), false)));
    assertThat(store().find(List.of(user))).containsValue(came);
  }

  @Test
  void whoComesAndGoesAtTheSameMomentHasGone() {
    Sighting came = new Sighting(user, NOON, true);
    Sighting went = new Sighting(user, NOON, false);
    store().save(List.of(came));
    store().save(List.of(went));
    store().save(List.of(came));
    assertThat(store().find(List.of(user))).containsValue(went);
  }

  @Test
  void whoIsFoundLostAfterTheyCameHasGoneEvenIfThatWasBefore() {
    Sighting came = new Sighting(user, NOON, true);
    Sighting lost = new Sighting(user, NOON.minusMillis(300), false, NOON.plusSeconds(5));
    store().save(List.of(lost));
    store().save(List.of(came));
    assertThat(store().find(List.of(user))).containsValue(lost);
  }

  @Test
  void savingTwiceChangesNothing() {
    Sighting sighting = new Sighting(user, NOON, true);
    store().save(List.of(sighting));
    store().save(List.of(sighting));
    assertThat(store().find(List.of(user, user))).containsValue(sighting).hasSize(1);
  }

  @Test
  void manyAreSavedAndFoundAtOnce() {
    List<UserId> users = Stream.generate(UserId::next).limit(300).toList();
    store().save(users.stream().map(each -> new Sighting(each, NOON, false)).toList());
    assertThat(store().find(users)).containsOnlyKeys(users);
  }
}
