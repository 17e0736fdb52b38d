package io.parley.handler.it;

import io.grpc.stub.StreamObserver;
import io.parley.contracts.user.v1.GetRelationsRequest;
import io.parley.contracts.user.v1.GetRelationsResponse;
import io.parley.contracts.user.v1.Relation;
import io.parley.contracts.user.v1.UserDirectoryGrpc;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody exists; who is blocked is blocked by everybody. */
final class FakeUserDirectory extends UserDirectoryGrpc.UserDirectoryImplBase {

  private final Set<String> blocked = ConcurrentHashMap.newKeySet();

  void block(String user) {
    blocked.add(user);
  }

  @Override
  public void getRelations(
      GetRelationsRequest request, StreamObserver<GetRelationsResponse> answer) {
    GetRelationsResponse.Builder response = GetRelationsResponse.newBuilder();
    request
        .getPairsList()
        .forEach(pair ->
            response.addRelations(
                Relation.newBuilder()
                    .setUserExists(true)
                    .setOtherExists(true)
                    .setUserBlocksOther(blocked.contains(pair.getOther()))
                    .setOtherBlocksUser(blocked.contains(pair.getUser()))));
    answer.onNext(response.build());
    answer.onCompleted();
  }
}
