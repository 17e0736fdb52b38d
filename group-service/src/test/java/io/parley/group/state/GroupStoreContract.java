package io.parley.group.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.state.Change.What;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every store of groups does. */
abstract class GroupStoreContract {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private static final Info INFO = new Info("Title", "Text\nin lines", "pic:1");
  private static final Settings SETTINGS =
      new Settings(
          Permission.ADMINS,
          Permission.EVERYONE,
          Permission.ADMINS,
          Permission.EVERYONE,
          true,
          true);

  private final GroupId id = GroupId.next();
  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();

  abstract GroupStore store();

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(store().snapshot(id, Needs.of(anna))).isEmpty();
    assertThat(store().glance(id, Needs.of(anna))).isEmpty();
    assertThat(store().head(id)).isEmpty();
    assertThat(store().heads(List.of(id))).isEmpty();
    assertThat(store().member(id, anna)).isEmpty();
    assertThat(store().members(id, Optional.empty(), 10)).isEmpty();
    assertThat(store().request(id, anna)).isEmpty();
    assertThat(store().invites(id)).isEmpty();
    assertThat(store().unpublished(id, 10)).isEmpty();
  }

  @Test
  void everythingOfAHeadIsKept() {
    Head head = head(1, 1);
    assertThat(store().commit(commit(0, head, List.of(), 1))).isTrue();

    assertThat(store().head(id)).contains(head);
    assertThat(store().snapshot(id, Needs.of())).contains(Snapshot.blank(head));
  }

  @Test
  void absentPartsOfAHeadStayAbsent() {
    Head room =
        Head.ofRoom(id, new Info("Room", null, null), Settings.OF_ROOM, "Game", now)
            .with(new Versions(1, 1, 0));
    assertThat(store().commit(commit(0, room, List.of(), 1))).isTrue();

    assertThat(store().head(id)).contains(room);
  }

  @Test
  void aHeadIsReplacedAsAWholeButItsBeginning() {
    create();
    Head next =
        new Head(
            id,
            new Info("Other", null, null),
            Settings.OF_GROUP,
            null,
            ben,
            new Counts(5, 6, 7),
            new Versions(2, 4, 0),
            now);
    assertThat(store().commit(commit(1, next, List.of(), 2, 3, 4))).isTrue();

    assertThat(store().head(id)).contains(next);
  }

  @Test
  void aCommitNeedsTheRevisionBefore() {
    create();
    Commit second = commit(1, head(2, 2), List.of(new RowWrite.PutMember(member(ben))), 2);
    Commit alsoSecond = commit(1, head(2, 2), List.of(new RowWrite.PutMember(member(anna))), 2);

    assertThat(store().commit(second)).isTrue();
    assertThat(store().commit(alsoSecond)).isFalse();
    assertThat(store().member(id, ben)).isPresent();
    assertThat(store().member(id, anna)).isEmpty();
    assertThat(store().unpublished(id, 10)).hasSize(2);
  }

  @Test
  void aGroupIsMadeOnce() {
    create();
    assertThat(store().commit(commit(0, head(1, 1), List.of(), 1))).isFalse();
  }

  @Test
  void aCommitOnNothingMakesNothing() {
    assertThat(store().commit(commit(1, head(2, 2), List.of(), 2))).isFalse();
    assertThat(store().head(id)).isEmpty();
  }

  @Test
  void ofManyCommitsAtOnceOneIsCarriedOut() throws Exception {
    create();
    List<UserId> users = IntStream.range(0, 16).mapToObj(_ -> UserId.next()).toList();
    List<Callable<Boolean>> commits =
        users.stream()
            .<Callable<Boolean>>map(user ->
                () ->
                    store()
                        .commit(
                            commit(
                                1, head(2, 2), List.of(new RowWrite.PutMember(member(user))), 2)))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> results = threads.invokeAll(commits);
      assertThat(results.stream().filter(Future::resultNow).count()).isEqualTo(1);
    }
    assertThat(store().members(id, Optional.empty(), 100)).hasSize(1);
  }

  @Test
  void rowsOfEveryKindAreKeptAndRemoved() {
    Member muted = member(anna).muted(new Mute(ben, now.plus(Duration.ofHours(1))));
    Ban ban = new Ban(ben, anna, now);
    JoinRequest request = new JoinRequest(ben, now);
    Mute kept = new Mute(anna, now.plus(Duration.ofDays(1)));
    Invite invite =
        Invite.create(
            InviteCode.next(), anna, now, new Invite.Limits(now.plus(Duration.ofDays(1)), 3));
    List<RowWrite> rows =
        List.of(
            new RowWrite.PutMember(muted),
            new RowWrite.PutBan(ban),
            new RowWrite.PutRequest(request),
            new RowWrite.KeepMute(ben, kept),
            new RowWrite.PutInvite(invite));
    store().commit(commit(0, head(1, 1), rows, 1));

    Needs needs = Needs.of(anna, ben).withInvite(invite.code());
    Snapshot snapshot = store().snapshot(id, needs).orElseThrow();
    assertThat(snapshot.members()).containsOnlyKeys(anna).containsValue(muted);
    assertThat(snapshot.bans()).containsOnlyKeys(ben).containsValue(ban);
    assertThat(snapshot.requests()).containsOnlyKeys(ben).containsValue(request);
    assertThat(snapshot.keptMutes()).containsOnlyKeys(ben).containsValue(kept);
    assertThat(snapshot.invites()).containsOnlyKeys(invite.code()).containsValue(invite);
    assertThat(store().bans(id, Optional.empty(), 10)).containsExactly(ban);
    assertThat(store().requests(id, Optional.empty(), 10)).containsExactly(request);
    assertThat(store().request(id, ben)).contains(request);
    assertThat(store().request(id, anna)).isEmpty();
    assertThat(store().invites(id)).containsExactly(invite);
    assertThat(store().invite(id, invite.code())).contains(invite);

    List<RowWrite> drops =
        rows.stream().<RowWrite>map(row -> new RowWrite.Drop(row.row())).toList();
    store().commit(commit(1, head(2, 1), drops));
    Snapshot after = store().snapshot(id, needs).orElseThrow();
    assertThat(after.members()).isEmpty();
    assertThat(after.bans()).isEmpty();
    assertThat(after.requests()).isEmpty();
    assertThat(after.keptMutes()).isEmpty();
    assertThat(after.invites()).isEmpty();
  }

  @Test
  void aMemberIsReplacedAsAWhole() {
    create(new RowWrite.PutMember(member(anna).muted(new Mute(ben, now))));
    store()
        .commit(
            commit(1, head(2, 2), List.of(new RowWrite.PutMember(member(anna).as(Role.ADMIN))), 2));

    assertThat(store().member(id, anna)).contains(member(anna).as(Role.ADMIN));
  }

  @Test
  void aMuteWithoutEndAndAnInviteWithoutLimitsAreKept() {
    Invite invite =
        Invite.create(InviteCode.next(), anna, now, new Invite.Limits(null, null)).revoke();
    create(
        new RowWrite.PutMember(member(anna).muted(new Mute(ben, null))),
        new RowWrite.KeepMute(ben, new Mute(anna, null)),
        new RowWrite.PutInvite(invite));

    Snapshot snapshot = store().snapshot(id, Needs.of(anna, ben).withAllInvites()).orElseThrow();
    assertThat(snapshot.members().get(anna)).isEqualTo(member(anna).muted(new Mute(ben, null)));
    assertThat(snapshot.keptMutes().get(ben)).isEqualTo(new Mute(anna, null));
    assertThat(snapshot.invites()).containsEntry(invite.code(), invite);
  }

  @Test
  void aSnapshotHasWhatWasAskedForAndNoMore() {
    create(new RowWrite.PutMember(member(anna)), new RowWrite.PutMember(member(ben)));

    assertThat(members(Needs.of())).isEmpty();
    assertThat(members(Needs.of(ben))).containsExactly(ben);
    assertThat(members(Needs.of().withMembersIfOwnedBy(ben))).isEmpty();
    assertThat(members(Needs.of().withMembersIfOwnedBy(anna))).containsExactlyInAnyOrder(anna, ben);
  }

  @Test
  void aGlanceShowsWhatASnapshotShows() {
    Invite invite = invite(ben);
    create(
        new RowWrite.PutMember(member(anna)),
        new RowWrite.PutMember(member(ben)),
        new RowWrite.PutRequest(new JoinRequest(UserId.next(), now)),
        new RowWrite.PutInvite(invite));

    for (Needs needs :
        List.of(
            Needs.of(anna),
            Needs.of(anna).withInvite(invite.code()),
            Needs.of().withAllInvites().withMembersIfOwnedBy(anna))) {
      assertThat(store().glance(id, needs)).isPresent().isEqualTo(store().snapshot(id, needs));
    }
  }

  @Test
  void anInviteComesWithTheMemberWhoHasMadeIt() {
    Invite ofMember = invite(ben);
    Invite ofStranger = invite(UserId.next());
    create(
        new RowWrite.PutMember(member(anna)),
        new RowWrite.PutMember(member(ben)),
        new RowWrite.PutInvite(ofMember),
        new RowWrite.PutInvite(ofStranger));

    assertThat(members(Needs.of().withInvite(ofMember.code()))).containsExactly(ben);
    assertThat(members(Needs.of().withInvite(ofStranger.code()))).isEmpty();
    assertThat(members(Needs.of().withInvite(InviteCode.next()))).isEmpty();
  }

  @Test
  void membersComeInPages() {
    List<UserId> users = IntStream.range(0, 7).mapToObj(_ -> UserId.next()).toList();
    create(
        users.stream().map(user -> new RowWrite.PutMember(member(user))).toArray(RowWrite[]::new));

    List<Member> first = store().members(id, Optional.empty(), 3);
    List<Member> second = store().members(id, Optional.of(users.get(2)), 3);
    List<Member> third = store().members(id, Optional.of(users.get(5)), 3);
    assertThat(first).extracting(Member::user).containsExactlyElementsOf(users.subList(0, 3));
    assertThat(second).extracting(Member::user).containsExactlyElementsOf(users.subList(3, 6));
    assertThat(third).extracting(Member::user).containsExactlyElementsOf(users.subList(6, 7));
  }

  @Test
  void whatSomebodyIsInManyGroupsIsFound() {
    create(new RowWrite.PutMember(member(anna)));
    GroupId other = GroupId.next();

    assertThat(store().memberOf(anna, List.of(other, id)))
        .containsOnlyKeys(id)
        .containsValue(member(anna));
    assertThat(store().heads(List.of(other, id))).extracting(Head::id).containsExactly(id);
  }

  @Test
  void changesOfEveryKindAreKeptUntilTheyArePublished() {
    List<What> whats =
        List.of(
            new What.Created(List.of(ben), "Title", SETTINGS),
            new What.Joined(anna, true),
            new What.Added(List.of(anna, ben), false),
            new What.Left(anna),
            new What.Removed(ben),
            new What.Banned(ben),
            new What.Unbanned(ben),
            new What.RoleChanged(ben, Role.ADMIN),
            new What.OwnerChanged(ben),
            new What.Muted(ben, now),
            new What.Muted(ben, null),
            new What.Unmuted(ben),
            new What.TitleChanged("New"),
            new What.DescriptionChanged(null),
            new What.PictureChanged("pic:2"),
            new What.SettingsChanged(SETTINGS));
    List<Change> changes =
        IntStream.range(0, whats.size())
            .mapToObj(i -> new Change(i + 1, anna, whats.get(i)))
            .toList();
    store().commit(new Commit(UUID.randomUUID(), 0, head(1, 16), List.of(), changes));

    assertThat(store().unpublished(id, 100)).isEqualTo(changes);
    assertThat(store().unpublished(id, 3)).isEqualTo(changes.subList(0, 3));
    store().markPublished(id, 5);
    assertThat(store().unpublished(id, 100)).isEqualTo(changes.subList(5, 16));
    assertThat(store().head(id).orElseThrow().versions()).isEqualTo(new Versions(1, 16, 5));
  }

  @Test
  void publishedNeverGoesBack() {
    create();
    store().markPublished(id, 7);
    store().markPublished(id, 3);
    store().commit(commit(1, head(2, 8), List.of(), 8));

    assertThat(store().head(id).orElseThrow().versions().published()).isEqualTo(7);
    assertThat(store().unpublished(id, 10)).extracting(Change::version).containsExactly(8L);
  }

  @Test
  void versionsSortAsNumbersDo() {
    long[] versions = LongStream.rangeClosed(1, 120).toArray();
    store().commit(commit(0, head(1, 120), List.of(), versions));

    assertThat(store().unpublished(id, 1000))
        .extracting(Change::version)
        .containsExactlyElementsOf(LongStream.of(versions).boxed().toList());
  }

  private Iterable<UserId> members(Needs needs) {
    return store().snapshot(id, needs).orElseThrow().members().keySet();
  }

  private void create(RowWrite... rows) {
    assertThat(store().commit(commit(0, head(1, 1), List.of(rows), 1))).isTrue();
  }

  private Commit commit(long revision, Head head, List<RowWrite> rows, long... versions) {
    List<Change> changes =
        LongStream.of(versions)
            .mapToObj(version -> new Change(version, anna, new What.TitleChanged("t" + version)))
            .toList();
    return new Commit(UUID.randomUUID(), revision, head, rows, changes);
  }

  private Head head(long revision, long version) {
    return new Head(
        id,
        INFO,
        SETTINGS,
        null,
        anna,
        new Counts(2, 3, 4),
        new Versions(revision, version, 0),
        now);
  }

  private Invite invite(UserId by) {
    return Invite.create(InviteCode.next(), by, now, new Invite.Limits(null, null));
  }

  private Member member(UserId user) {
    return new Member(user, Role.MEMBER, now, 1, null);
  }
}
