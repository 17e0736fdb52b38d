package io.parley.handler.typing;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.GetMembersRequest;
import io.parley.contracts.message.v1.GetMembersResponse;
import io.parley.contracts.message.v1.Membership;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.handler.shard.ShardAnswer;
import io.parley.handler.shard.ShardCall;
import io.parley.handler.shard.ShardProperties;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks one instance of message-service who is in groups, one after the other. */
@Component
final class RpcMembers implements ShardCall<ConversationId, Members> {

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final ShardProperties properties;
  private final Ticker ticker;

  RpcMembers(RpcChannels channels, RpcCaller caller, ShardProperties properties, Ticker ticker) {
    this.channels = channels;
    this.caller = caller;
    this.properties = properties;
    this.ticker = ticker;
  }

  @Override
  public List<ShardAnswer<Members>> call(String address, List<Attempt<ConversationId>> attempts) {
    return attempts.stream().map(attempt -> call(address, attempt.request())).toList();
  }

  private ShardAnswer<Members> call(String address, ConversationId conversation) {
    long askedAt = ticker.nanos();
    GetMembersRequest request =
        GetMembersRequest.newBuilder().setConversation(conversation.value()).build();
    return answer(
        caller.call(
            address,
            MessageLogGrpc.newBlockingStub(channels.channel(address)),
            properties.callTimeout(),
            stub -> stub.getMembers(request)),
        askedAt);
  }

  private static ShardAnswer<Members> answer(GetMembersResponse response, long askedAt) {
    return switch (response.getOutcomeCase()) {
      case MEMBERS ->
          new ShardAnswer.Done<>(
              new Members.Known(
                  response.getMembers().getVersion(),
                  present(response.getMembers().getMembershipsList()),
                  askedAt));
      case REFUSED ->
          new ShardAnswer.Done<>(
              new Members.Refused(
                  ErrorCode.ofWireName(response.getRefused().getCode()).orElse(ErrorCode.INTERNAL),
                  askedAt));
      case NOT_OWNER -> new ShardAnswer.NotOwner<>(response.getNotOwner().getOwnerAddress());
      case OUTCOME_NOT_SET -> new ShardAnswer.NotOwner<>("");
    };
  }

  private static Map<UserId, Members.Voice> present(List<Membership> memberships) {
    return memberships.stream()
        .filter(membership -> membership.getLeftVersion() == 0)
        .collect(
            Collectors.toMap(
                membership -> UserId.parse(membership.getUser()),
                membership ->
                    new Members.Voice(!membership.getSilent(), membership.getMutedUntilMillis())));
  }
}
