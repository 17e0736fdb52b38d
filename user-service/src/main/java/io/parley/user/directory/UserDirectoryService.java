package io.parley.user.directory;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.UserId;
import io.parley.contracts.user.v1.GetRelationsRequest;
import io.parley.contracts.user.v1.GetRelationsResponse;
import io.parley.contracts.user.v1.MaySeePresenceRequest;
import io.parley.contracts.user.v1.MaySeePresenceResponse;
import io.parley.contracts.user.v1.UserDirectoryGrpc.UserDirectoryImplBase;
import io.parley.user.block.UserPair;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Answers other services. */
@Service
class UserDirectoryService extends UserDirectoryImplBase {

  private static final int MAX_PAIRS = 1024;

  /** Stands for every id that is none: no account has it. */
  private static final UserId NOBODY = new UserId(new UUID(0, 0));

  private final Relations relations;

  private final PresenceRules presence;

  UserDirectoryService(Relations relations, PresenceRules presence) {
    this.relations = relations;
    this.presence = presence;
  }

  @Override
  public void getRelations(
      GetRelationsRequest request, StreamObserver<GetRelationsResponse> answer) {
    requireAtMost(request.getPairsCount());
    List<UserPair> pairs = request.getPairsList().stream().map(UserDirectoryService::pair).toList();
    GetRelationsResponse.Builder response = GetRelationsResponse.newBuilder();
    relations.of(pairs).forEach(relation -> response.addRelations(message(relation)));
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void maySeePresence(
      MaySeePresenceRequest request, StreamObserver<MaySeePresenceResponse> answer) {
    requireAtMost(request.getPairsCount());
    List<UserPair> pairs =
        request.getPairsList().stream()
            .map(pair -> new UserPair(user(pair.getViewer()), user(pair.getUser())))
            .toList();
    answer.onNext(
        MaySeePresenceResponse.newBuilder().addAllVisible(presence.maySee(pairs)).build());
    answer.onCompleted();
  }

  private static void requireAtMost(int pairs) {
    if (pairs > MAX_PAIRS) {
      throw Status.INVALID_ARGUMENT
          .withDescription("at most " + MAX_PAIRS + " pairs")
          .asRuntimeException();
    }
  }

  private static UserPair pair(io.parley.contracts.user.v1.UserPair pair) {
    return new UserPair(user(pair.getUser()), user(pair.getOther()));
  }

  private static UserId user(String text) {
    return UserId.tryParse(text).orElse(NOBODY);
  }

  private static io.parley.contracts.user.v1.Relation message(Relation relation) {
    return io.parley.contracts.user.v1.Relation.newBuilder()
        .setUserExists(relation.userExists())
        .setOtherExists(relation.otherExists())
        .setUserBlocksOther(relation.userBlocksOther())
        .setOtherBlocksUser(relation.otherBlocksUser())
        .build();
  }
}
