package io.parley.client.cli;

import static io.parley.client.TestData.ALICE;
import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.CAROL;
import static io.parley.client.TestData.NOON;
import static io.parley.client.TestData.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.group.GroupChange;
import io.parley.client.group.GroupRole;
import io.parley.client.group.GroupSettings;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupSentencesTest {

  private static final Map<UserId, String> NAMES = Map.of(ALICE, "ana", BOB, "ben", CAROL, "cora");

  private final GroupSentences sentences =
      new GroupSentences(user -> NAMES.getOrDefault(user, "dan"), CAROL);

  @Test
  void whoCameAndWhoWent() {
    assertThat(of(ALICE, GroupChange.Type.JOINED, ALICE)).isEqualTo("ana joined");
    assertThat(of(CAROL, GroupChange.Type.JOINED, CAROL)).isEqualTo("You joined");
    assertThat(of(ALICE, GroupChange.Type.ADDED, BOB, CAROL)).isEqualTo("ana added ben and you");
    assertThat(of(BOB, GroupChange.Type.LEFT, BOB)).isEqualTo("ben left");
    assertThat(of(BOB, GroupChange.Type.REMOVED, ALICE)).isEqualTo("ben removed ana");
    assertThat(of(BOB, GroupChange.Type.BANNED, ALICE)).isEqualTo("ben banned ana");
  }

  @Test
  void whatTheyAre() {
    assertThat(text(GroupChange.Type.ROLE, "", GroupRole.ADMIN)).isEqualTo("ana made ben an admin");
    assertThat(text(GroupChange.Type.ROLE, "", GroupRole.MEMBER))
        .isEqualTo("ana made ben a member again");
    assertThat(of(ALICE, GroupChange.Type.OWNER, BOB)).isEqualTo("ana gave the group to ben");
    assertThat(of(ALICE, GroupChange.Type.MUTED, BOB)).isEqualTo("ana muted ben");
    GroupChange forATime =
        new GroupChange(1, GroupChange.Type.MUTED, List.of(BOB), null, NOON, "", null, true);
    assertThat(sentences.of(change(1, ALICE, forATime)))
        .isEqualTo("ana muted ben until " + Texts.time(NOON));
  }

  @Test
  void whatTheGroupIs() {
    assertThat(text(GroupChange.Type.CREATED, "Trip", null))
        .isEqualTo("ana made the group “Trip” with ben");
    assertThat(text(GroupChange.Type.TITLE, "Trip\u001b[2J", null))
        .isEqualTo("The title is now “Trip�[2J” (ana)");
    assertThat(text(GroupChange.Type.DESCRIPTION, "", null))
        .isEqualTo("ana took the description away");
    GroupChange settings =
        new GroupChange(
            1, GroupChange.Type.SETTINGS, List.of(), null, null, "", GroupSettings.DEFAULT, true);
    assertThat(sentences.of(change(1, ALICE, settings)))
        .isEqualTo(
            "ana changed the settings: write: everyone, edit: everyone, add: everyone,"
                + " pin: everyone, approval: off, history: join");
  }

  @Test
  void aPublicRoomIsNobodys() {
    GroupChange opened =
        new GroupChange(1, GroupChange.Type.CREATED, List.of(), null, null, "Game", null, true);

    assertThat(sentences.of(change(1, UserId.NOBODY, opened)))
        .isEqualTo("The room “Game” was opened");
  }

  @Test
  void manyPeopleAreNotAllNamed() {
    UserId[] many = Stream.generate(UserId::next).limit(12).toArray(UserId[]::new);

    assertThat(of(ALICE, GroupChange.Type.ADDED, many))
        .isEqualTo("ana added dan, dan, dan, dan and 8 others");
  }

  @ParameterizedTest
  @EnumSource
  void everyChangeHasASentence(GroupChange.Type type) {
    assertThat(of(ALICE, type, BOB)).isNotBlank();
  }

  private String of(UserId by, GroupChange.Type type, UserId... users) {
    return sentences.of(change(1, by, type, users));
  }

  private String text(GroupChange.Type type, String text, @Nullable GroupRole role) {
    GroupChange change = new GroupChange(1, type, List.of(BOB), role, null, text, null, true);
    return sentences.of(change(1, ALICE, change));
  }
}
