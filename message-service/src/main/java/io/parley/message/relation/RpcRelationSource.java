package io.parley.message.relation;

import io.parley.chassis.batch.BatchSettings;
import io.parley.chassis.batch.NaturalBatcher;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.user.v1.GetRelationsRequest;
import io.parley.contracts.user.v1.UserDirectoryGrpc;
import io.parley.contracts.user.v1.UserDirectoryGrpc.UserDirectoryBlockingStub;
import io.parley.contracts.user.v1.UserPair;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks user-service, many conversations at a time. */
final class RpcRelationSource implements RelationSource {

  private static final String PEER = "user-service";

  private final RpcCaller caller;
  private final UserDirectoryBlockingStub stub;
  private final Duration deadline;
  private final NaturalBatcher<ConversationId, Relation> batcher;

  RpcRelationSource(RpcCaller caller, RpcChannels channels, String address, Duration deadline) {
    this.caller = caller;
    this.stub = UserDirectoryGrpc.newBlockingStub(channels.channel(address));
    this.deadline = deadline;
    this.batcher = new NaturalBatcher<>(BatchSettings.named("relations"), this::ask);
  }

  @Override
  public CompletableFuture<Relation> relationOf(ConversationId conversation) {
    return batcher.submit(conversation);
  }

  private List<Relation> ask(List<ConversationId> conversations) {
    GetRelationsRequest request =
        GetRelationsRequest.newBuilder()
            .addAllPairs(conversations.stream().map(RpcRelationSource::pair).toList())
            .build();
    return caller
        .callIdempotent(PEER, stub, deadline, stub -> stub.getRelations(request))
        .getRelationsList()
        .stream()
        .map(RpcRelationSource::relation)
        .toList();
  }

  private static UserPair pair(ConversationId conversation) {
    List<UserId> members = conversation.members();
    return UserPair.newBuilder()
        .setUser(members.getFirst().toString())
        .setOther(members.getLast().toString())
        .build();
  }

  private static Relation relation(io.parley.contracts.user.v1.Relation answer) {
    return new Relation(
        answer.getUserExists(),
        answer.getOtherExists(),
        answer.getUserBlocksOther(),
        answer.getOtherBlocksUser());
  }
}
