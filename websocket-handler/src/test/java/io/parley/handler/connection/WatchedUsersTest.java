package io.parley.handler.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.handler.connection.WatchedUsers.Sight;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WatchedUsersTest {

  private static final Presence ONLINE = new Presence(true, 0);

  private final WatchedUsers watched = new WatchedUsers();
  private final UserId ana = UserId.next();
  private final UserId ben = UserId.next();

  @Test
  void onlyNewUsersAreAdded() {
    assertThat(watched.add(List.of(ana, ana), 2)).contains(List.of(ana));
    assertThat(watched.add(List.of(ana, ben), 2)).contains(List.of(ben));
  }

  @Test
  void tooManyAreNotAddedAtAll() {
    assertThat(watched.add(List.of(ana), 2)).isPresent();
    assertThat(watched.add(List.of(ben, UserId.next()), 2)).isEmpty();
    assertThat(watched.contains(ben)).isFalse();
  }

  @Test
  void onlyWhoWasThereIsRemoved() {
    assertThat(watched.add(List.of(ana), 2)).isPresent();
    assertThat(watched.remove(List.of(ana, ben))).containsExactly(ana);
    assertThat(watched.size()).isZero();
  }

  @Test
  void answerIsShownOnce() {
    assertThat(watched.add(List.of(ana), 2)).isPresent();
    Sight before = sight(ana);
    assertThat(watched.answered(ana, before, ONLINE)).isTrue();
    assertThat(watched.answered(ana, before, ONLINE)).isFalse();
    assertThat(sight(ana).isOf(ONLINE)).isTrue();
  }

  @Test
  void answerThatAPushHasOvertakenIsNotShown() {
    assertThat(watched.add(List.of(ana), 2)).isPresent();
    Sight before = sight(ana);
    assertThat(watched.pushed(ana)).isTrue();
    assertThat(watched.answered(ana, before, ONLINE)).isFalse();
    assertThat(sight(ana).isOf(ONLINE)).isFalse();
  }

  @Test
  void nothingIsShownOfWhoIsNotWatched() {
    assertThat(watched.add(List.of(ana), 2)).isPresent();
    Sight before = sight(ana);
    assertThat(watched.remove(List.of(ana))).isNotEmpty();
    assertThat(watched.answered(ana, before, ONLINE)).isFalse();
    assertThat(watched.pushed(ana)).isFalse();
  }

  private Sight sight(UserId user) {
    return Objects.requireNonNull(watched.sights().get(user));
  }
}
