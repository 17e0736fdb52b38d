package io.parley.user.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of settings does. */
abstract class PrivacyStoreContract {

  private final UserId friend = UserId.next();

  abstract PrivacyStore store();

  /** An account that has set nothing. */
  abstract UserId account();

  @Test
  void whoHasSetNothingIsSeenByEveryone() {
    UserId owner = account();
    assertThat(store().find(List.of(owner))).isEqualTo(Map.of(owner, Privacy.DEFAULT));
  }

  @Test
  void whatIsSetReplacesWhatWasSet() {
    UserId owner = account();
    Privacy contacts = new Privacy(PresenceAudience.CONTACTS_EXCEPT, Set.of(friend));
    store().put(owner, contacts);
    assertThat(store().find(List.of(owner))).containsValue(contacts);
    Privacy nobody = new Privacy(PresenceAudience.NOBODY, Set.of());
    store().put(owner, nobody);
    assertThat(store().find(List.of(owner))).containsValue(nobody);
  }

  @Test
  void whoDoesNotExistHasNoSettings() {
    UserId unknown = UserId.next();
    store().put(unknown, Privacy.DEFAULT);
    assertThat(store().find(List.of(unknown))).isEmpty();
  }

  @Test
  void manyAreFoundAtOnce() {
    UserId first = account();
    UserId second = account();
    assertThat(store().find(List.of(first, UserId.next(), second, first)))
        .containsOnlyKeys(first, second);
  }
}
