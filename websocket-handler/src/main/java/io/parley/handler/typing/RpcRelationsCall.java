package io.parley.handler.typing;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.user.v1.GetRelationsRequest;
import io.parley.contracts.user.v1.Relation;
import io.parley.contracts.user.v1.UserDirectoryGrpc;
import io.parley.contracts.user.v1.UserPair;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks user-service. */
@Component
final class RpcRelationsCall implements RelationsCall {

  private static final String PEER = "user-service";
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final TypingProperties properties;

  RpcRelationsCall(RpcChannels channels, RpcCaller caller, TypingProperties properties) {
    this.channels = channels;
    this.caller = caller;
    this.properties = properties;
  }

  @Override
  public List<Boolean> areOpen(List<ConversationId> conversations) {
    GetRelationsRequest request =
        GetRelationsRequest.newBuilder()
            .addAllPairs(conversations.stream().map(RpcRelationsCall::pair).toList())
            .build();
    return caller
        .call(
            PEER,
            UserDirectoryGrpc.newBlockingStub(channels.channel(properties.userServiceAddress())),
            TIMEOUT,
            stub -> stub.getRelations(request))
        .getRelationsList()
        .stream()
        .map(RpcRelationsCall::isOpen)
        .toList();
  }

  private static UserPair pair(ConversationId conversation) {
    List<UserId> members = conversation.members();
    return UserPair.newBuilder()
        .setUser(members.getFirst().toString())
        .setOther(members.getLast().toString())
        .build();
  }

  private static boolean isOpen(Relation relation) {
    return relation.getUserExists()
        && relation.getOtherExists()
        && !relation.getUserBlocksOther()
        && !relation.getOtherBlocksUser();
  }
}
