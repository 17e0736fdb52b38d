package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.message.change.ChangeType;
import io.parley.message.change.GroupChange;
import io.parley.message.change.GroupRole;
import io.parley.message.change.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RosterTest {

  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();
  private final UserId cora = UserId.next();
  private final Roster roster = Roster.of(StoredRoster.none());

  @Test
  void groupBeginsWithItsFounderAndWhomTheyNamed() {
    roster.apply(Changes.created(anna, ben), 1, 10);

    assertThat(roster.version()).isEqualTo(1);
    assertThat(roster.size()).isEqualTo(2);
    assertThat(member(anna).role()).isEqualTo(GroupRole.OWNER);
    assertThat(member(ben).role()).isEqualTo(GroupRole.MEMBER);
    assertThat(roster.get(cora)).isNull();
  }

  @Test
  void roomThatNobodyMadeHasNoMembers() {
    roster.apply(Changes.created(UserId.NOBODY), 1, 10);

    assertThat(roster.version()).isEqualTo(1);
    assertThat(roster.size()).isZero();
    assertThat(roster.get(UserId.NOBODY)).isNull();
  }

  @Test
  void whoComesLaterSeesWhatFollowsUnlessTheGroupShowsAll() {
    roster.apply(Changes.created(anna), 1, 10);
    roster.apply(Changes.of(2, ChangeType.JOINED, ben, ben), 7, 10);
    roster.apply(Changes.withHistory(3, ChangeType.ADDED, anna, cora), 9, 10);

    assertThat(member(ben).entry()).isEqualTo(new Member.Entry(2, 7, 7));
    assertThat(member(cora).entry()).isEqualTo(new Member.Entry(3, 9, 1));
  }

  @Test
  void whoLeavesIsRememberedWithTheChangeThatTookThemOut() {
    roster.apply(Changes.created(anna, ben), 1, 10);

    Effect effect = roster.apply(Changes.of(2, ChangeType.REMOVED, anna, ben), 5, 77);

    assertThat(effect.left()).containsExactly(ben);
    assertThat(member(ben).exit()).isEqualTo(new Member.Exit(2, 5, 77));
    assertThat(roster.size()).isEqualTo(1);
  }

  @Test
  void banOfSomebodyWhoWasNotInTheGroupTakesNobodyOut() {
    roster.apply(Changes.created(anna), 1, 10);

    assertThat(roster.apply(Changes.of(2, ChangeType.BANNED, anna, ben), 2, 10).left()).isEmpty();
    assertThat(roster.get(ben)).isNull();
  }

  @Test
  void whoComesBackBeginsAnewWithoutRoleAndMute() {
    roster.apply(Changes.created(anna, ben), 1, 10);
    roster.apply(Changes.role(2, anna, GroupRole.ADMIN, ben), 2, 10);
    roster.apply(Changes.muted(3, anna, 0, ben), 3, 10);
    assertThat(member(ben).isMuted(Long.MAX_VALUE - 1)).isTrue();
    roster.apply(Changes.of(4, ChangeType.LEFT, ben, ben), 4, 10);
    roster.apply(Changes.of(5, ChangeType.JOINED, ben, ben), 8, 10);

    Member.Stay before = new Member.Stay(new Member.Entry(1, 1, 1), new Member.Exit(4, 4, 10));
    assertThat(member(ben))
        .isEqualTo(
            new Member(GroupRole.MEMBER, new Member.Entry(5, 8, 8), null, 0, List.of(before)));
    assertThat(roster.size()).isEqualTo(2);
  }

  @Test
  void onlyTheLatestStaysAreRemembered() {
    roster.apply(Changes.created(anna, ben), 1, 10);
    for (int i = 1; i <= 6; i++) {
      roster.apply(Changes.of(2L * i, ChangeType.LEFT, ben, ben), 20L * i, 10);
      roster.apply(Changes.of(2L * i + 1, ChangeType.JOINED, ben, ben), 20L * i + 5, 10);
    }

    assertThat(member(ben).earlier())
        .extracting(stay -> stay.exit().seq())
        .containsExactly(60L, 80L, 100L, 120L);
    assertThat(member(ben).sight().first()).isEqualTo(45);
    assertThat(member(ben).sight().shows(120)).isTrue();
    assertThat(member(ben).sight().shows(121)).isFalse();
    assertThat(member(ben).sight().shows(125)).isTrue();
  }

  @Test
  void earlierStaysAreCountedAsLongAsTheirUserIsRemembered() {
    roster.apply(Changes.created(anna, ben), 1, 10);
    roster.apply(Changes.of(2, ChangeType.LEFT, ben, ben), 2, 10);
    assertThat(roster.stays()).isZero();
    roster.apply(Changes.of(3, ChangeType.JOINED, ben, ben), 3, 10);
    roster.apply(Changes.role(4, anna, GroupRole.ADMIN, ben), 4, 10);
    assertThat(roster.stays()).isEqualTo(1);

    Roster loaded = Roster.of(new StoredRoster(4, 4, Permission.EVERYONE, rows(roster)));
    assertThat(loaded.stays()).isEqualTo(1);
  }

  @Test
  void ownershipGoesFromOneToTheOther() {
    roster.apply(Changes.created(anna, ben), 1, 10);
    roster.apply(Changes.of(2, ChangeType.OWNER, anna, ben), 2, 10);

    assertThat(member(anna).role()).isEqualTo(GroupRole.ADMIN);
    assertThat(member(ben).role()).isEqualTo(GroupRole.OWNER);
  }

  @Test
  void muteHasAnEndOrNone() {
    roster.apply(Changes.created(anna, ben), 1, 10);
    roster.apply(Changes.muted(2, anna, 500, ben), 2, 10);
    assertThat(member(ben).isMuted(499)).isTrue();
    assertThat(member(ben).isMuted(500)).isFalse();

    roster.apply(Changes.of(3, ChangeType.UNMUTED, anna, ben), 3, 10);
    assertThat(member(ben).isMuted(1)).isFalse();
  }

  @Test
  void settingsSayWhoMaySend() {
    roster.apply(Changes.created(anna), 1, 10);
    roster.apply(Changes.settings(2, anna, Permission.ADMINS), 2, 10);

    assertThat(roster.send()).isEqualTo(Permission.ADMINS);
  }

  @Test
  void lookAheadLeavesTheRosterAsItIs() {
    roster.apply(Changes.created(anna, ben), 1, 10);
    Roster ahead = roster.ahead();
    ahead.apply(Changes.of(2, ChangeType.REMOVED, anna, ben), 2, 10);
    ahead.apply(Changes.of(3, ChangeType.ADDED, anna, cora), 3, 10);
    ahead.apply(Changes.of(4, ChangeType.OWNER, anna, cora), 4, 10);

    assertThat(Objects.requireNonNull(ahead.get(ben)).isIn()).isFalse();
    assertThat(Objects.requireNonNull(ahead.get(anna)).role()).isEqualTo(GroupRole.ADMIN);
    assertThat(ahead.version()).isEqualTo(4);
    assertThat(ahead.size()).isEqualTo(2);
    assertThat(roster.version()).isEqualTo(1);
    assertThat(member(ben).isIn()).isTrue();
    assertThat(member(anna).role()).isEqualTo(GroupRole.OWNER);
    assertThat(roster.get(cora)).isNull();
  }

  /** The table may show any part of the change after the last one that it shows whole. */
  @Test
  void changeThatTheTableShowsInPartIsCompletedByApplyingItAgain() {
    List<GroupChange> changes =
        List.of(
            Changes.created(anna, ben),
            Changes.of(2, ChangeType.OWNER, anna, ben),
            Changes.of(3, ChangeType.ADDED, ben, cora),
            Changes.of(4, ChangeType.REMOVED, ben, anna, cora),
            Changes.of(5, ChangeType.ADDED, ben, cora, anna),
            Changes.muted(6, ben, 0, cora));
    for (int whole = 0; whole < changes.size(); whole++) {
      Roster before = applied(changes.subList(0, whole));
      Roster after = applied(changes.subList(0, whole + 1));
      for (UserId shown : List.of(anna, ben, cora)) {
        Map<UserId, Member> rows = rows(before);
        Member member = after.get(shown);
        if (member != null) {
          rows.put(shown, member);
        }
        StoredRoster stored = new StoredRoster(whole, whole, before.send(), rows);
        Roster caughtUp = Roster.of(stored);
        caughtUp.apply(changes.get(whole), whole + 1L, 10);

        assertThat(rows(caughtUp)).isEqualTo(rows(after));
        assertThat(caughtUp.size()).isEqualTo(after.size());
      }
    }
  }

  @Test
  void onlyTheLatestFormerMembersAreRemembered() {
    Map<UserId, Member> many = new HashMap<>();
    for (int i = 1; i <= Roster.MAX_FORMER + 1; i++) {
      Member.Entry entry = new Member.Entry(1, 1, 1);
      many.put(
          UserId.next(), new Member(GroupRole.MEMBER, entry, new Member.Exit(i + 1L, i, 1), 0));
    }
    many.put(anna, new Member(GroupRole.OWNER, new Member.Entry(1, 1, 1), null, 0));

    Roster loaded = Roster.of(new StoredRoster(20_000, 20_000, Permission.EVERYONE, many));

    assertThat(loaded.rows()).isEqualTo(Roster.MAX_FORMER / 2 + 1);
    assertThat(loaded.get(anna)).isNotNull();
    assertThat(loaded.size()).isEqualTo(1);
  }

  private static Roster applied(List<GroupChange> changes) {
    Roster roster = Roster.of(StoredRoster.none());
    for (GroupChange change : changes) {
      roster.apply(change, change.version(), 10);
    }
    return roster;
  }

  private static Map<UserId, Member> rows(Roster roster) {
    Map<UserId, Member> rows = new HashMap<>();
    roster.forEach(rows::put);
    return rows;
  }

  private Member member(UserId user) {
    return Objects.requireNonNull(roster.get(user));
  }
}
