package io.parley.user.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.UserId;
import io.parley.contracts.user.v1.GetRelationsRequest;
import io.parley.contracts.user.v1.Relation;
import io.parley.contracts.user.v1.UserDirectoryGrpc;
import io.parley.contracts.user.v1.UserPair;
import io.parley.user.http.Api.User;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

@UserServiceTest
class DirectoryIT {

  @Autowired Api api;
  @Autowired RpcChannels channels;
  @Autowired GrpcServerLifecycle server;

  @Test
  void relationsSayWhoExistsAndWhoBlocksWhom() {
    User first = api.newUser();
    User second = api.newUser();
    api.put("/api/v1/blocks/" + second.id(), first.token(), null).expect(200);

    assertThat(
            relations(
                pair(first.id(), second.id()),
                pair(second.id(), first.id()),
                pair(first.id(), UserId.next().toString()),
                pair("nonsense", second.id())))
        .containsExactly(
            relation(true, true, true, false),
            relation(true, true, false, true),
            relation(true, false, false, false),
            relation(false, true, false, false));

    api.delete("/api/v1/blocks/" + second.id(), first.token()).expect(204);
    assertThat(relations(pair(first.id(), second.id())))
        .containsExactly(relation(true, true, false, false));
  }

  @Test
  void aThousandPairsAreAnsweredAndMoreAreRefused() {
    UserPair[] pairs = new UserPair[1024];
    Arrays.setAll(pairs, _ -> pair(UserId.next().toString(), UserId.next().toString()));
    assertThat(relations(pairs)).hasSize(1024);

    UserPair[] more = Arrays.copyOf(pairs, 1025);
    more[1024] = pairs[0];
    assertThatThrownBy(() -> relations(more)).satisfies(code(Status.Code.INVALID_ARGUMENT));
  }

  @Test
  void onlyOurOwnServicesAreAnswered() {
    ManagedChannel bare = NettyChannelBuilder.forTarget(address()).usePlaintext().build();
    try {
      assertThatThrownBy(() ->
              UserDirectoryGrpc.newBlockingStub(bare)
                  .getRelations(GetRelationsRequest.getDefaultInstance()))
          .satisfies(code(Status.Code.UNAUTHENTICATED));
    } finally {
      bare.shutdownNow();
    }
  }

  private List<Relation> relations(UserPair... pairs) {
    return UserDirectoryGrpc.newBlockingStub(channels.channel(address()))
        .getRelations(GetRelationsRequest.newBuilder().addAllPairs(List.of(pairs)).build())
        .getRelationsList();
  }

  private String address() {
    return "127.0.0.1:" + server.getPort();
  }

  private static UserPair pair(String user, String other) {
    return UserPair.newBuilder().setUser(user).setOther(other).build();
  }

  private static Relation relation(
      boolean userExists, boolean otherExists, boolean userBlocks, boolean otherBlocks) {
    return Relation.newBuilder()
        .setUserExists(userExists)
        .setOtherExists(otherExists)
        .setUserBlocksOther(userBlocks)
        .setOtherBlocksUser(otherBlocks)
        .build();
  }

  private static Consumer<Throwable> code(Status.Code code) {
    return failure ->
        assertThat(failure)
            .isInstanceOfSatisfying(
                StatusRuntimeException.class,
                status -> assertThat(status.getStatus().getCode()).isEqualTo(code));
  }
}
