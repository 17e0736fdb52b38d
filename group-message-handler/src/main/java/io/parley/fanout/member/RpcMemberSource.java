package io.parley.fanout.member;

import io.grpc.Status;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.GetMembersRequest;
import io.parley.contracts.message.v1.GetMembersResponse;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.contracts.message.v1.Stay;
import io.parley.fanout.metric.FanoutMetric;
import io.parley.fanout.metric.FanoutMetrics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Members of groups, told by the owner of the conversation in message-service. */
@Component
final class RpcMemberSource implements MemberSource {

  private static final Set<String> AWAY =
      Set.of(ErrorCode.UNAVAILABLE.wireName(), ErrorCode.OVERLOADED.wireName());

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final RpcShardOwners owners;
  private final MemberProperties properties;
  private final FanoutMetrics metrics;
  private final Semaphore loads;

  RpcMemberSource(
      RpcChannels channels,
      RpcCaller caller,
      RpcShardOwners owners,
      MemberProperties properties,
      FanoutMetrics metrics) {
    this.channels = channels;
    this.caller = caller;
    this.owners = owners;
    this.properties = properties;
    this.metrics = metrics;
    this.loads = new Semaphore(properties.loads());
  }

  @Override
  public Optional<MemberList> load(ConversationId conversation) {
    loads.acquireUninterruptibly();
    try {
      return ask(conversation, owners.of(Shards.of(conversation)));
    } finally {
      loads.release();
    }
  }

  private Optional<MemberList> ask(ConversationId conversation, String owner) {
    int shard = Shards.of(conversation);
    GetMembersResponse response = call(shard, owner, conversation);
    return switch (response.getOutcomeCase()) {
      case MEMBERS -> Optional.of(list(response.getMembers()));
      case REFUSED -> refused(owner, response.getRefused().getCode());
      case NOT_OWNER, OUTCOME_NOT_SET -> {
        owners.wasWrong(shard, owner);
        String other = response.getNotOwner().getOwnerAddress();
        if (!other.isEmpty() && !other.equals(owner)) {
          owners.hint(shard, other);
        }
        throw new RpcUnavailableException(
            owner, Status.UNAVAILABLE.withDescription("not the owner").asException());
      }
    };
  }

  private GetMembersResponse call(int shard, String owner, ConversationId conversation) {
    metrics.add(FanoutMetric.MEMBER_CALLS, 1);
    GetMembersRequest request =
        GetMembersRequest.newBuilder().setConversation(conversation.value()).build();
    try {
      return caller.call(
          owner,
          MessageLogGrpc.newBlockingStub(channels.channel(owner)),
          properties.timeout(),
          stub -> stub.getMembers(request));
    } catch (RpcUnavailableException e) {
      owners.wasWrong(shard, owner);
      throw e;
    }
  }

  static Optional<MemberList> refused(String owner, String code) {
    if (code.equals(ErrorCode.UNKNOWN_CONVERSATION.wireName())) {
      return Optional.empty();
    }
    if (AWAY.contains(code)) {
      throw new RpcUnavailableException(
          owner, Status.UNAVAILABLE.withDescription(code).asException());
    }
    throw Status.INTERNAL.withDescription("members are refused: " + code).asRuntimeException();
  }

  private static MemberList list(io.parley.contracts.message.v1.Members members) {
    Map<UserId, Membership> memberships =
        LinkedHashMap.newLinkedHashMap(members.getMembershipsCount());
    members
        .getMembershipsList()
        .forEach(one -> memberships.put(UserId.parse(one.getUser()), membership(one)));
    return MemberList.of(members.getVersion(), memberships);
  }

  static Membership membership(io.parley.contracts.message.v1.Membership message) {
    Membership before = null;
    for (Stay stay : message.getEarlierList()) {
      before = new Membership(stay.getJoinedVersion(), stay.getLeftVersion(), before);
    }
    return new Membership(message.getJoinedVersion(), message.getLeftVersion(), before);
  }
}
