package io.parley.message;

import static io.parley.message.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.Append;
import io.parley.contracts.message.v1.ConversationHead;
import io.parley.contracts.message.v1.EventKind;
import io.parley.contracts.message.v1.Membership;
import io.parley.contracts.message.v1.Stay;
import io.parley.contracts.message.v1.UserSync;
import io.parley.message.change.ChangeType;
import io.parley.message.group.Changes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is in a group, and what they see of it. */
class GroupMembersIT extends GroupLogTestBase {

  @Test
  void whoIsTakenOutIsOutFromThatNumberOn() {
    change(1, Changes.created(anna, ben));
    send(ben, "b1", 2);
    change(3, Changes.of(2, ChangeType.REMOVED, anna, ben));

    assertThat(refusal(CLUSTER.client().append(text(group, ben, "b2")))).isEqualTo("not_a_member");
    assertThat(CLUSTER.client().fetch(group, ben, 1, 9).getRefused().getCode())
        .isEqualTo("not_a_member");
    assertThat(CLUSTER.client().advance(group, ben, 2, 2).getRefused().getCode())
        .isEqualTo("not_a_member");
    send(anna, "a1", 4);
    ConversationHead head = sync(ben).getFirst();
    assertThat(head.getEnded()).isTrue();
    assertThat(head.getHead()).isEqualTo(3);
    assertThat(awaitOut(4).get(2).getAlsoList()).containsExactly(ben.toString());
    assertThat(awaitOut(4).get(3).getAlsoList()).isEmpty();

    UserSync knows =
        UserSync.newBuilder().setUser(ben.toString()).putCursors(group.value(), 3).build();
    assertThat(CLUSTER.client().sync(knows).getHeads().getHeadsList()).isEmpty();

    change(5, Changes.of(3, ChangeType.ADDED, anna, ben));
    assertThat(kinds(ben))
        .containsExactly(
            EventKind.EVENT_KIND_GROUP,
            EventKind.EVENT_KIND_TEXT,
            EventKind.EVENT_KIND_GROUP,
            EventKind.EVENT_KIND_VOID,
            EventKind.EVENT_KIND_GROUP);
    assertThat(sync(ben).getFirst().getEnded()).isFalse();
    assertThat(sync(ben).getFirst().getVisibleFrom()).isZero();
    Stay before = Stay.newBuilder().setJoinedVersion(1).setLeftVersion(2).build();
    assertThat(CLUSTER.client().members(group).getMembers().getMembershipsList())
        .contains(membership(ben, 3, 0).toBuilder().addEarlier(before).build());
  }

  @Test
  void whoComesLaterSeesNothingOfWhatWasBefore() {
    change(1, Changes.created(anna));
    send(anna, "a1", 2);
    change(3, Changes.of(2, ChangeType.ADDED, anna, ben));

    assertThat(kinds(ben))
        .containsExactly(
            EventKind.EVENT_KIND_VOID, EventKind.EVENT_KIND_VOID, EventKind.EVENT_KIND_GROUP);
    assertThat(sync(ben).getFirst().getVisibleFrom()).isEqualTo(3);
  }

  @Test
  void newMembersSeeWhatWasBeforeIfTheGroupShowsIt() {
    change(1, Changes.created(anna));
    send(anna, "a1", 2);
    change(3, Changes.withHistory(2, ChangeType.JOINED, ben, ben));

    assertThat(kinds(ben))
        .containsExactly(
            EventKind.EVENT_KIND_GROUP, EventKind.EVENT_KIND_TEXT, EventKind.EVENT_KIND_GROUP);
    assertThat(sync(ben).getFirst().getVisibleFrom()).isZero();
  }

  @Test
  void strangersAndUnknownGroupsGetTheirCodes() {
    assertThat(refusal(CLUSTER.client().append(text(group, anna, "a"))))
        .isEqualTo("unknown_conversation");
    assertThat(CLUSTER.client().fetch(group, anna, 1, 9).getRefused().getCode())
        .isEqualTo("unknown_conversation");
    assertThat(CLUSTER.client().advance(group, anna, 1, 1).getRefused().getCode())
        .isEqualTo("unknown_conversation");
    assertThat(CLUSTER.client().members(group).getRefused().getCode())
        .isEqualTo("unknown_conversation");
    change(1, Changes.created(anna));
    assertThat(refusal(CLUSTER.client().append(text(group, ben, "b")))).isEqualTo("not_a_member");
    Append retried = text(group, ben, "b").toBuilder().setRetry(true).build();
    assertThat(refusal(CLUSTER.client().append(retried))).isEqualTo("not_a_member");
    assertThat(CLUSTER.client().fetch(group, ben, 1, 9).getRefused().getCode())
        .isEqualTo("not_a_member");
    assertThat(CLUSTER.client().advance(group, ben, 1, 1).getRefused().getCode())
        .isEqualTo("not_a_member");
    assertThat(sync(ben)).isEmpty();
    UserSync names =
        UserSync.newBuilder().setUser(ben.toString()).putCursors(group.value(), 1).build();
    assertThat(CLUSTER.client().sync(names).getHeads().getHeads(0).getEnded()).isTrue();
    assertThat(CLUSTER.client().sync(names).getHeads().getHeads(0).getHead()).isZero();
    assertThat(CLUSTER.client().advance(group, anna, 2, 0).getRefused().getCode())
        .isEqualTo("beyond_head");
  }

  @Test
  void membersAreToldWithTheirVersions() {
    change(1, Changes.created(anna, ben));
    change(2, Changes.of(2, ChangeType.ADDED, anna, cora));
    change(3, Changes.of(3, ChangeType.LEFT, ben, ben));

    var members = CLUSTER.client().members(group).getMembers();

    assertThat(members.getVersion()).isEqualTo(3);
    assertThat(members.getMembershipsList())
        .containsExactlyInAnyOrder(
            membership(anna, 1, 0), membership(ben, 1, 3), membership(cora, 2, 0));
  }

  @Test
  void groupOfAThousandIsMadeAtOnce() {
    UserId[] many = Stream.generate(UserId::next).limit(1_023).toArray(UserId[]::new);
    change(1, Changes.created(anna, many));

    assertThat(CLUSTER.client().members(group).getMembers().getMembershipsCount()).isEqualTo(1_024);
    UserId last = many[many.length - 1];
    send(last, "x", 2);
    assertThat(sync(last)).extracting(ConversationHead::getHead).containsExactly(2L);
    assertThat(CLUSTER.client().advance(group, many[0], 2, 0).getAdvanced().getGatherMillis())
        .isEqualTo(10_000);
  }

  private static Membership membership(UserId user, long joined, long left) {
    return Membership.newBuilder()
        .setUser(user.toString())
        .setJoinedVersion(joined)
        .setLeftVersion(left)
        .build();
  }
}
