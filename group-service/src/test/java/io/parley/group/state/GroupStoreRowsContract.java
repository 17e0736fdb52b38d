package io.parley.group.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every store of groups keeps the rows of a group and finds them again. */
abstract class GroupStoreRowsContract extends GroupStoreTestBase {

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

  private Iterable<UserId> members(Needs needs) {
    return store().snapshot(id, needs).orElseThrow().members().keySet();
  }

  private Invite invite(UserId by) {
    return Invite.create(InviteCode.next(), by, now, new Invite.Limits(null, null));
  }
}
