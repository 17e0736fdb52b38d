package io.parley.message.member;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.contracts.message.v1.GetMembersRequest;
import io.parley.message.group.Roll;
import io.parley.message.peer.Answer;
import io.parley.message.peer.OwnerRouter;
import io.parley.message.peer.Owners;
import io.parley.message.peer.Peers;
import java.util.List;

/** Asks the owner of a group, wherever it is. */
public final class MembersClient implements Owners<ConversationId, MembersOutcome> {

  private final MembersService local;
  private final OwnerRouter router;
  private final Peers peers;

  MembersClient(MembersService local, OwnerRouter router, Peers peers) {
    this.local = local;
    this.router = router;
    this.peers = peers;
  }

  /**
   * Who is and was in a group; what cannot be said is a problem. Blocks.
   *
   * @throws io.parley.message.peer.NoOwnerException if there is no owner in time
   */
  public Roll members(ConversationId group) {
    return switch (router.ask(List.of(group), Shards::of, this).getFirst()) {
      case MembersOutcome.Known(Roll roll) -> roll;
      case MembersOutcome.Refused(ErrorCode code) -> throw new ProblemException(code);
      case MembersOutcome.NotOwner(String _) -> throw new ProblemException(ErrorCode.UNAVAILABLE);
    };
  }

  @Override
  public List<Answer<MembersOutcome>> here(List<ConversationId> groups) {
    return groups.stream().map(group -> answer(local.members(group))).toList();
  }

  @Override
  public List<Answer<MembersOutcome>> there(String address, List<ConversationId> groups) {
    return groups.stream().map(group -> answer(ask(address, group))).toList();
  }

  private MembersOutcome ask(String address, ConversationId group) {
    GetMembersRequest request =
        GetMembersRequest.newBuilder().setConversation(group.value()).build();
    return MembersMessages.from(peers.call(address, stub -> stub.getMembers(request)));
  }

  private static Answer<MembersOutcome> answer(MembersOutcome outcome) {
    return switch (outcome) {
      case MembersOutcome.NotOwner(String address) -> new Answer.Elsewhere<>(address);
      case MembersOutcome.Known _, MembersOutcome.Refused _ -> new Answer.Given<>(outcome);
    };
  }
}
