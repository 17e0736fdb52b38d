package io.parley.fanout.it;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.Shards;
import io.parley.contracts.message.v1.GetMembersRequest;
import io.parley.contracts.message.v1.GetMembersResponse;
import io.parley.contracts.message.v1.GetShardMapRequest;
import io.parley.contracts.message.v1.GetShardMapResponse;
import io.parley.contracts.message.v1.Members;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.contracts.message.v1.NotOwner;
import io.parley.contracts.message.v1.Refused;
import io.parley.contracts.message.v1.ShardOwner;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells members; can go away, and can say once that somebody else is the owner. */
final class FakeMessageLog extends MessageLogGrpc.MessageLogImplBase {

  private final Map<String, Members> members = new ConcurrentHashMap<>();
  private final AtomicInteger loads = new AtomicInteger();
  private volatile String address = "";
  private volatile boolean away;
  private volatile boolean wrong;

  void servedAt(String own) {
    address = own;
  }

  void away(boolean now) {
    away = now;
  }

  void turnOneAway() {
    wrong = true;
  }

  void tell(String conversation, Members list) {
    members.put(conversation, list);
  }

  int loads() {
    return loads.get();
  }

  @Override
  public void getShardMap(GetShardMapRequest request, StreamObserver<GetShardMapResponse> answer) {
    GetShardMapResponse.Builder map = GetShardMapResponse.newBuilder().addInstances(address);
    for (int shard = 0; shard < Shards.COUNT; shard++) {
      map.addOwners(ShardOwner.newBuilder().setShard(shard).setAddress(address).setEpoch(1));
    }
    complete(answer, map.build());
  }

  @Override
  public void getMembers(GetMembersRequest request, StreamObserver<GetMembersResponse> answer) {
    loads.incrementAndGet();
    GetMembersResponse.Builder response = GetMembersResponse.newBuilder();
    Members list = members.get(request.getConversation());
    if (wrong) {
      wrong = false;
      response.setNotOwner(NotOwner.newBuilder().setOwnerAddress(address));
    } else if (list == null) {
      response.setRefused(Refused.newBuilder().setCode("unknown_conversation"));
    } else {
      response.setMembers(list);
    }
    complete(answer, response.build());
  }

  private <T> void complete(StreamObserver<T> answer, T response) {
    if (away) {
      answer.onError(Status.UNAVAILABLE.asRuntimeException());
    } else {
      answer.onNext(response);
      answer.onCompleted();
    }
  }
}
