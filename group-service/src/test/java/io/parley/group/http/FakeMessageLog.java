package io.parley.group.http;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.Shards;
import io.parley.contracts.group.v1.GroupChange;
import io.parley.contracts.group.v1.GroupChangeType;
import io.parley.contracts.message.v1.Append;
import io.parley.contracts.message.v1.AppendRequest;
import io.parley.contracts.message.v1.AppendResponse;
import io.parley.contracts.message.v1.AppendResult;
import io.parley.contracts.message.v1.Appended;
import io.parley.contracts.message.v1.GetShardMapRequest;
import io.parley.contracts.message.v1.GetShardMapResponse;
import io.parley.contracts.message.v1.MessageLogGrpc.MessageLogImplBase;
import io.parley.contracts.message.v1.NotOwner;
import io.parley.contracts.message.v1.Refused;
import io.parley.contracts.message.v1.ShardOwner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in for message-service, as two instances: each owns half of the shards. Takes changes as
 * the real one does: by version, each once.
 */
final class FakeMessageLog {

  /** How an instance behaves. */
  enum Mood {
    WELL,
    /** Answers nothing. */
    AWAY,
    /** Takes changes, but the answer does not arrive. */
    FORGETS_TO_ANSWER,
    /** Takes changes, but does not get them to Kafka. */
    WITHOUT_KAFKA,
    REFUSES
  }

  private final Map<String, List<GroupChange>> logs = new HashMap<>();
  private final List<String> skipped = new ArrayList<>();
  private final RestartableServer first = new RestartableServer(new Instance(0));
  private final RestartableServer second = new RestartableServer(new Instance(1));
  private volatile Mood mood = Mood.WELL;
  private volatile boolean mapIsWrong;
  private final AtomicInteger redirects = new AtomicInteger();

  /** Where the instances are. */
  String addresses() {
    return first.address() + "," + second.address();
  }

  void become(Mood next) {
    mood = next;
  }

  /** From now on the map names the instance that does not own a shard. */
  void spreadAWrongMap(boolean wrong) {
    mapIsWrong = wrong;
  }

  /** How often somebody was sent to the other instance. */
  int redirects() {
    return redirects.get();
  }

  /** The changes in the log of a group. */
  synchronized List<GroupChange> changes(GroupId group) {
    return List.copyOf(logs.getOrDefault(group.conversation().value(), List.of()));
  }

  /** What kinds of changes are in the log of a group, in lower case. */
  List<String> types(String group) {
    return changes(GroupId.parse(group)).stream().map(FakeMessageLog::type).toList();
  }

  /** What was offered with a version that skips one. */
  synchronized List<String> skipped() {
    return List.copyOf(skipped);
  }

  static String type(GroupChange change) {
    return change
        .getType()
        .name()
        .substring("GROUP_CHANGE_TYPE_".length())
        .toLowerCase(Locale.ROOT);
  }

  private synchronized AppendResult append(Append append) {
    List<GroupChange> log = logs.computeIfAbsent(append.getConversation(), _ -> new ArrayList<>());
    GroupChange change = append.getChange();
    boolean wellFormed =
        append.getSender().equals(change.getActor())
            && append.getClientId().equals("v" + change.getVersion())
            && append.getRetry()
            && change.getType() != GroupChangeType.GROUP_CHANGE_TYPE_UNSPECIFIED;
    if (!wellFormed) {
      return refused("invalid_field");
    }
    if (change.getVersion() > log.size() + 1) {
      skipped.add(append.getConversation() + " " + change.getVersion());
      return refused("conflict");
    }
    boolean duplicate = change.getVersion() <= log.size();
    if (!duplicate) {
      log.add(change);
    }
    return AppendResult.newBuilder()
        .setAppended(
            Appended.newBuilder()
                .setSeq(change.getVersion())
                .setDuplicate(duplicate)
                .setFanOutPending(mood == Mood.WITHOUT_KAFKA))
        .build();
  }

  private static AppendResult refused(String code) {
    return AppendResult.newBuilder().setRefused(Refused.newBuilder().setCode(code)).build();
  }

  private String owner(int shard) {
    return (shard % 2 == 0 ? first : second).address();
  }

  private final class Instance extends MessageLogImplBase {

    private final int number;

    Instance(int number) {
      this.number = number;
    }

    @Override
    public void append(AppendRequest request, StreamObserver<AppendResponse> answer) {
      if (mood == Mood.AWAY) {
        answer.onError(Status.UNAVAILABLE.asRuntimeException());
        return;
      }
      AppendResponse response =
          AppendResponse.newBuilder()
              .addAllResults(request.getAppendsList().stream().map(this::result).toList())
              .build();
      if (mood == Mood.FORGETS_TO_ANSWER) {
        answer.onError(Status.UNAVAILABLE.asRuntimeException());
        return;
      }
      answer.onNext(response);
      answer.onCompleted();
    }

    @Override
    public void getShardMap(
        GetShardMapRequest request, StreamObserver<GetShardMapResponse> answer) {
      GetShardMapResponse.Builder map =
          GetShardMapResponse.newBuilder()
              .addInstances(first.address())
              .addInstances(second.address());
      for (int shard = 0; shard < Shards.COUNT; shard++) {
        String owner = owner(mapIsWrong ? shard + 1 : shard);
        map.addOwners(ShardOwner.newBuilder().setShard(shard).setAddress(owner).setEpoch(1));
      }
      answer.onNext(map.build());
      answer.onCompleted();
    }

    private AppendResult result(Append append) {
      int shard = Shards.of(ConversationId.parse(append.getConversation()));
      if (shard % 2 != number) {
        redirects.incrementAndGet();
        return AppendResult.newBuilder()
            .setNotOwner(NotOwner.newBuilder().setOwnerAddress(owner(shard)))
            .build();
      }
      return mood == Mood.REFUSES ? refused("not_a_member") : FakeMessageLog.this.append(append);
    }
  }
}
