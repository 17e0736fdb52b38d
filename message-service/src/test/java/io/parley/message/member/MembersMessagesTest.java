package io.parley.message.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.GetMembersResponse;
import io.parley.contracts.message.v1.Membership;
import io.parley.contracts.message.v1.Stay;
import io.parley.message.group.Roll;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersMessagesTest {

  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();
  private final Roll roll =
      new Roll(
          9,
          List.of(
              new Roll.Entry(anna, 1, 0, new Roll.Voice(false, 4_000), List.of()),
              new Roll.Entry(
                  ben, 6, 8, Roll.Voice.FREE, List.of(new Roll.Span(1, 2), new Roll.Span(3, 5)))));

  @Test
  void everyStayIsTold() {
    GetMembersResponse response = MembersMessages.of(new MembersOutcome.Known(roll));

    Membership told = response.getMembers().getMemberships(1);
    assertThat(told.getJoinedVersion()).isEqualTo(6);
    assertThat(told.getLeftVersion()).isEqualTo(8);
    assertThat(told.getEarlierList()).containsExactly(stay(1, 2), stay(3, 5));
    assertThat(response.getMembers().getMemberships(0).getEarlierList()).isEmpty();
  }

  @Test
  void voicesAreTold() {
    GetMembersResponse response = MembersMessages.of(new MembersOutcome.Known(roll));

    Membership told = response.getMembers().getMemberships(0);
    assertThat(told.getSilent()).isTrue();
    assertThat(told.getMutedUntilMillis()).isEqualTo(4_000);
    assertThat(response.getMembers().getMemberships(1).getSilent()).isFalse();
  }

  @Test
  void whatIsToldComesBack() {
    MembersOutcome known = new MembersOutcome.Known(roll);

    assertThat(MembersMessages.from(MembersMessages.of(known))).isEqualTo(known);
  }

  private static Stay stay(long joined, long left) {
    return Stay.newBuilder().setJoinedVersion(joined).setLeftVersion(left).build();
  }
}
