package io.parley.message.cluster;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.UserId;
import io.parley.contracts.user.v1.GetRelationsRequest;
import io.parley.contracts.user.v1.GetRelationsResponse;
import io.parley.contracts.user.v1.Relation;
import io.parley.contracts.user.v1.UserDirectoryGrpc.UserDirectoryImplBase;
import io.parley.contracts.user.v1.UserPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * user-service, as far as message-service knows it: everybody exists who is not said to be missing.
 */
public final class FakeUserDirectory extends UserDirectoryImplBase implements AutoCloseable {

  private record Block(String blocker, String blocked) {}

  private final Set<Block> blocks = ConcurrentHashMap.newKeySet();
  private final Set<String> missing = ConcurrentHashMap.newKeySet();
  private final Server server;
  private volatile boolean away;

  public FakeUserDirectory() {
    try {
      server = NettyServerBuilder.forPort(0).addService(this).build().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return "127.0.0.1:" + server.getPort();
  }

  public void block(UserId blocker, UserId blocked) {
    blocks.add(new Block(blocker.toString(), blocked.toString()));
  }

  public void unblock(UserId blocker, UserId blocked) {
    blocks.remove(new Block(blocker.toString(), blocked.toString()));
  }

  public void remove(UserId user) {
    missing.add(user.toString());
  }

  public void setAway(boolean away) {
    this.away = away;
  }

  @Override
  public void getRelations(
      GetRelationsRequest request, StreamObserver<GetRelationsResponse> answer) {
    if (away) {
      answer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    answer.onNext(
        GetRelationsResponse.newBuilder()
            .addAllRelations(request.getPairsList().stream().map(this::relation).toList())
            .build());
    answer.onCompleted();
  }

  @Override
  public void close() {
    server.shutdownNow();
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
