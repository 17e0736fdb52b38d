package io.parley.group.http;

import io.grpc.stub.StreamObserver;
import io.parley.contracts.UserId;
import io.parley.contracts.user.v1.GetRelationsRequest;
import io.parley.contracts.user.v1.GetRelationsResponse;
import io.parley.contracts.user.v1.Relation;
import io.parley.contracts.user.v1.UserDirectoryGrpc.UserDirectoryImplBase;
import io.parley.contracts.user.v1.UserPair;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in for user-service: everybody exists who is not said to be missing. */
final class FakeUserDirectory extends UserDirectoryImplBase {

  private record Block(String blocker, String blocked) {}

  private final Set<Block> blocks = ConcurrentHashMap.newKeySet();
  private final Set<String> missing = ConcurrentHashMap.newKeySet();
  private final RestartableServer server = new RestartableServer(this);

  RestartableServer server() {
    return server;
  }

  void block(UserId blocker, UserId blocked) {
    blocks.add(new Block(blocker.toString(), blocked.toString()));
  }

  void remove(UserId user) {
    missing.add(user.toString());
  }

  @Override
  public void getRelations(
      GetRelationsRequest request, StreamObserver<GetRelationsResponse> answer) {
    answer.onNext(
        GetRelationsResponse.newBuilder()
            .addAllRelations(request.getPairsList().stream().map(this::relation).toList())
            .build());
    answer.onCompleted();
  }

  private Relation relation(UserPair pair) {
    return Relation.newBuilder()
        .setUserExists(!missing.contains(pair.getUser()))
        .setOtherExists(!missing.contains(pair.getOther()))
        .setUserBlocksOther(blocks.contains(new Block(pair.getUser(), pair.getOther())))
        .setOtherBlocksUser(blocks.contains(new Block(pair.getOther(), pair.getUser())))
        .build();
  }
}
