package io.parley.handler.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.handler.connection.WatchedUsers.Sight;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.frame.ServerFrames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchedUsersTest {

  private static final Presence ONLINE = new Presence(true, 0);
  private static final Presence AWAY = new Presence(false, 1);

  private final WatchedUsers watched = new WatchedUsers();
  private final UserId ana = UserId.next();
  private final UserId ben = UserId.next();

  @Test
  void usersAreAddedOnce() {
    assertThat(add(ana, ana)).containsOnlyKeys(ana);
    assertThat(watched.add(List.of(ana, ben), 2)).isPresent();
    assertThat(watched.size()).isEqualTo(2);
  }

  @Test
  void tooManyAreNotAddedAtAll() {
    add(ana);
    assertThat(watched.add(List.of(ben, UserId.next()), 2)).isEmpty();
    assertThat(watched.contains(ben)).isFalse();
  }

  @Test
  void onlyWhoWasThereIsRemoved() {
    add(ana);
    assertThat(watched.remove(List.of(ana, ben))).containsExactly(ana);
    assertThat(watched.size()).isZero();
  }

  @Test
  void everyQuestionIsAnsweredWithItsRef() {
    Sight first = sight(add(ana));
    Sight second = sight(add(ana));
    assertThat(answer("1", first, ONLINE)).contains(shown("1", ONLINE));
    assertThat(answer("2", second, ONLINE)).contains(shown("2", ONLINE));
    assertThat(answer(null, sight(add(ana)), ONLINE)).contains(shown(null, ONLINE));
  }

  @Test
  void whatWasPushedMeanwhileIsTheAnswer() {
    Sight before = sight(add(ana));
    push(ONLINE);
    assertThat(answer("1", before, AWAY))
        .hasValueSatisfying(text ->
            assertThat(text)
                .contains("\"type\":\"presence\"", "\"ref\":\"1\"", "\"user\":\"" + ana + "\"")
                .contains("\"online\":true"));
    assertThat(correct(before, AWAY)).isEmpty();
  }

  @Test
  void answerToALaterQuestionIsTheAnswerToOneThatAPushHasOvertaken() {
    Sight before = sight(add(ana));
    push(ONLINE);
    assertThat(answer("2", sight(add(ana)), AWAY)).contains(shown("2", AWAY));
    assertThat(answer("1", before, ONLINE)).contains(shown("1", AWAY));
  }

  @Test
  void whatWasShownBeforeTheQuestionIsOlderThanTheAnswer() {
    add(ana);
    push(ONLINE);
    assertThat(answer("1", sight(add(ana)), AWAY)).contains(shown("1", AWAY));
  }

  @Test
  void onlyNewsIsShownUnasked() {
    assertThat(answer(null, sight(add(ana)), ONLINE)).isPresent();
    assertThat(correct(now(), ONLINE)).isEmpty();
    assertThat(correct(now(), AWAY)).contains(shown(null, AWAY));
    assertThat(correct(now(), AWAY)).isEmpty();
    push(ONLINE);
    assertThat(correct(now(), ONLINE)).isEmpty();
    assertThat(correct(now(), AWAY)).contains(shown(null, AWAY));
  }

  @Test
  void nothingIsShownUnaskedBeforeTheFirstAnswer() {
    Sight before = sight(add(ana));
    assertThat(correct(before, ONLINE)).isEmpty();
    assertThat(answer("1", before, ONLINE)).contains(shown("1", ONLINE));
  }

  @Test
  void nothingIsShownOfWhoIsNotWatched() {
    Sight before = sight(add(ana));
    assertThat(watched.remove(List.of(ana))).isNotEmpty();
    assertThat(answer("1", before, ONLINE)).isEmpty();
    assertThat(correct(before, ONLINE)).isEmpty();
    assertThat(watched.pushed(ana, frame(null, ONLINE))).isFalse();
  }

  @Test
  void whatWasAskedForInVainIsNotWatchedUnlessItIsKnownOrAskedForAgain() {
    Map<UserId, Sight> first = add(ana);
    Map<UserId, Sight> second = add(ana);
    watched.abandon(first);
    assertThat(watched.contains(ana)).isTrue();
    watched.abandon(second);
    assertThat(watched.contains(ana)).isFalse();

    Map<UserId, Sight> third = add(ana);
    assertThat(answer("3", sight(third), ONLINE)).isPresent();
    watched.abandon(add(ana));
    watched.abandon(third);
    assertThat(watched.contains(ana)).isTrue();
  }

  private Map<UserId, Sight> add(UserId... users) {
    return watched.add(List.of(users), 2).orElseThrow();
  }

  private Sight sight(Map<UserId, Sight> sights) {
    return Objects.requireNonNull(sights.get(ana));
  }

  private Sight now() {
    return sight(watched.sights());
  }

  private void push(Presence presence) {
    assertThat(watched.pushed(ana, frame(null, presence))).isTrue();
  }

  private Optional<String> answer(@Nullable String ref, Sight before, Presence presence) {
    return watched.answered(ref, ana, before, presence).map(ServerFrame::text);
  }

  private Optional<String> correct(Sight before, Presence presence) {
    return watched.corrected(ana, before, presence).map(ServerFrame::text);
  }

  private String shown(@Nullable String ref, Presence presence) {
    return frame(ref, presence).text();
  }

  private ServerFrame frame(@Nullable String ref, Presence presence) {
    return ServerFrames.presence(ref, ana, presence.online(), presence.lastSeenMillis());
  }
}
