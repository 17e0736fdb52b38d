package io.parley.group.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.state.Ban;
import io.parley.group.state.Change;
import io.parley.group.state.GroupStore;
import io.parley.group.state.Head;
import io.parley.group.state.Invite;
import io.parley.group.state.JoinRequest;
import io.parley.group.state.Member;
import io.parley.group.state.Needs;
import io.parley.group.state.Role;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What holds for every group at every time. */
final class Invariants {

  private static final int ALL = Integer.MAX_VALUE;

  private Invariants() {}

  static void check(GroupStore store, GroupId id, Instant now) {
    Head head = store.head(id).orElseThrow();
    List<Member> members = store.members(id, Optional.empty(), ALL);
    List<UserId> users = members.stream().map(Member::user).toList();
    List<UserId> banned = store.bans(id, Optional.empty(), ALL).stream().map(Ban::user).toList();
    List<UserId> waiting =
        store.requests(id, Optional.empty(), ALL).stream().map(JoinRequest::user).toList();

    assertThat(head.counts().members()).isEqualTo(members.size());
    assertThat(head.counts().bans()).isEqualTo(banned.size());
    assertThat(head.counts().requests()).isEqualTo(waiting.size());
    assertThat(members.size()).isLessThanOrEqualTo(Trial.LIMITS.membersOf(head));
    assertThat(banned.size()).isLessThanOrEqualTo(Trial.LIMITS.maxBans());
    assertThat(waiting.size()).isLessThanOrEqualTo(Trial.LIMITS.maxRequests());
    assertThat(Collections.disjoint(users, banned)).isTrue();
    assertThat(Collections.disjoint(waiting, banned)).isTrue();
    assertThat(Collections.disjoint(waiting, users)).isTrue();
    assertThat(keptMutes(store, id, users)).isEmpty();
    checkOwner(head, members, now);
    checkInvites(store.invites(id), now);
    checkChanges(store.unpublished(id, ALL), head, members, banned);
  }

  private static Iterable<UserId> keptMutes(GroupStore store, GroupId id, List<UserId> members) {
    return store.snapshot(id, Needs.of(members)).orElseThrow().keptMutes().keySet();
  }

  private static void checkOwner(Head head, List<Member> members, Instant now) {
    List<Member> owners = members.stream().filter(each -> each.role() == Role.OWNER).toList();
    // Nobody could unmute them.
    assertThat(owners).noneMatch(owner -> owner.isMuted(now));
    if (head.isRoom()) {
      assertThat(owners).isEmpty();
      assertThat(head.owner()).isNull();
    } else if (!members.isEmpty()) {
      assertThat(owners)
          .extracting(Member::user)
          .isEqualTo(Stream.ofNullable(head.owner()).toList());
    }
  }

  private static void checkInvites(List<Invite> invites, Instant now) {
    assertThat(invites.stream().filter(each -> each.validity(now) == Invite.Validity.VALID))
        .hasSizeLessThanOrEqualTo(Trial.LIMITS.maxInvites());
    assertThat(invites).hasSizeLessThan(60);
  }

  /** Whoever follows the log knows what the group knows. */
  private static void checkChanges(
      List<Change> changes, Head head, List<Member> members, List<UserId> banned) {
    assertThat(changes)
        .extracting(Change::version)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, head.versions().version()).boxed().toList());
    Follower follower = new Follower();
    changes.forEach(follower::follow);
    assertThat(follower.members()).isEqualTo(Follower.seen(members));
    assertThat(follower.banned()).containsExactlyInAnyOrderElementsOf(banned);
    assertThat(follower.info()).isEqualTo(head.info());
    assertThat(follower.settings()).isEqualTo(head.settings());
  }
}
