package io.parley.message.member;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.GetMembersResponse;
import io.parley.contracts.message.v1.Members;
import io.parley.contracts.message.v1.Membership;
import io.parley.contracts.message.v1.NotOwner;
import io.parley.contracts.message.v1.Refused;
import io.parley.contracts.message.v1.Stay;
import io.parley.message.group.Roll;

/** Members as RPC messages, and back. */
final class MembersMessages {

  private MembersMessages() {}

  static GetMembersResponse of(MembersOutcome outcome) {
    GetMembersResponse.Builder response = GetMembersResponse.newBuilder();
    switch (outcome) {
      case MembersOutcome.Known(Roll roll) -> response.setMembers(of(roll));
      case MembersOutcome.Refused(ErrorCode code) ->
          response.setRefused(Refused.newBuilder().setCode(code.wireName()));
      case MembersOutcome.NotOwner(String address) ->
          response.setNotOwner(NotOwner.newBuilder().setOwnerAddress(address));
    }
    return response.build();
  }

  static MembersOutcome from(GetMembersResponse response) {
    return switch (response.getOutcomeCase()) {
      case MEMBERS -> new MembersOutcome.Known(from(response.getMembers()));
      case REFUSED ->
          new MembersOutcome.Refused(
              ErrorCode.ofWireName(response.getRefused().getCode()).orElse(ErrorCode.INTERNAL));
      case NOT_OWNER -> new MembersOutcome.NotOwner(response.getNotOwner().getOwnerAddress());
      case OUTCOME_NOT_SET -> new MembersOutcome.NotOwner("");
    };
  }

  private static Members of(Roll roll) {
    Members.Builder members = Members.newBuilder().setVersion(roll.version());
    roll.entries().forEach(entry -> members.addMemberships(of(entry)));
    return members.build();
  }

  private static Membership of(Roll.Entry entry) {
    Membership.Builder membership =
        Membership.newBuilder()
            .setUser(entry.user().toString())
            .setJoinedVersion(entry.joined())
            .setLeftVersion(entry.left())
            .setSilent(!entry.voice().permitted())
            .setMutedUntilMillis(entry.voice().mutedUntil());
    for (Roll.Span span : entry.earlier()) {
      membership.addEarlier(
          Stay.newBuilder().setJoinedVersion(span.joined()).setLeftVersion(span.left()));
    }
    return membership.build();
  }

  private static Roll from(Members members) {
    return new Roll(
        members.getVersion(),
        members.getMembershipsList().stream().map(MembersMessages::from).toList());
  }

  private static Roll.Entry from(Membership membership) {
    return new Roll.Entry(
        UserId.parse(membership.getUser()),
        membership.getJoinedVersion(),
        membership.getLeftVersion(),
        new Roll.Voice(!membership.getSilent(), membership.getMutedUntilMillis()),
        membership.getEarlierList().stream()
            .map(stay -> new Roll.Span(stay.getJoinedVersion(), stay.getLeftVersion()))
            .toList());
  }
}
