package io.parley.handler.it;

import io.grpc.stub.StreamObserver;
import io.parley.contracts.MessageId;
import io.parley.contracts.Shards;
import io.parley.contracts.message.v1.AdvanceReceiptsRequest;
import io.parley.contracts.message.v1.AdvanceReceiptsResponse;
import io.parley.contracts.message.v1.Append;
import io.parley.contracts.message.v1.AppendRequest;
import io.parley.contracts.message.v1.AppendResponse;
import io.parley.contracts.message.v1.AppendResult;
import io.parley.contracts.message.v1.Appended;
import io.parley.contracts.message.v1.ConversationHead;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.Fetch;
import io.parley.contracts.message.v1.FetchRequest;
import io.parley.contracts.message.v1.FetchResponse;
import io.parley.contracts.message.v1.FetchResult;
import io.parley.contracts.message.v1.FetchedEvents;
import io.parley.contracts.message.v1.GetMembersRequest;
import io.parley.contracts.message.v1.GetMembersResponse;
import io.parley.contracts.message.v1.GetShardMapRequest;
import io.parley.contracts.message.v1.GetShardMapResponse;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.contracts.message.v1.ReceiptAdvance;
import io.parley.contracts.message.v1.ReceiptAdvanceResult;
import io.parley.contracts.message.v1.ReceiptAdvanced;
import io.parley.contracts.message.v1.Refused;
import io.parley.contracts.message.v1.ShardOwner;
import io.parley.contracts.message.v1.SyncRequest;
import io.parley.contracts.message.v1.SyncResponse;
import io.parley.contracts.message.v1.SyncedHeads;
import io.parley.contracts.message.v1.Tally;
import io.parley.contracts.message.v1.UserSync;
import io.parley.contracts.message.v1.UserSyncResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Logs in memory, all shards owned by this one instance. */
final class FakeMessageLog extends MessageLogGrpc.MessageLogImplBase {

  private final Map<String, List<Event>> logs = new HashMap<>();
  private final Set<String> blocked = ConcurrentHashMap.newKeySet();
  private volatile String address = "";
  final FakeGroups groups = new FakeGroups();
  private final List<Append> appends = new CopyOnWriteArrayList<>();
  private final List<ReceiptAdvance> advances = new CopyOnWriteArrayList<>();
  private volatile int gatherMillis;

  void servedAt(String own) {
    address = own;
  }

  /** Events of this sender are hidden from everybody else. */
  void block(String sender) {
    blocked.add(sender);
  }

  /** Every append that came. */
  List<Append> appends() {
    return List.copyOf(appends);
  }

  /** Every advance that came. */
  List<ReceiptAdvance> advances() {
    return List.copyOf(advances);
  }

  /** How long receipts of members of groups are to be gathered. */
  void gather(int millis) {
    gatherMillis = millis;
  }

  @Override
  public void getMembers(GetMembersRequest request, StreamObserver<GetMembersResponse> answer) {
    complete(answer, groups.members(request.getConversation()));
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
  public void append(AppendRequest request, StreamObserver<AppendResponse> answer) {
    AppendResponse.Builder response = AppendResponse.newBuilder();
    request.getAppendsList().forEach(append -> response.addResults(append(append)));
    complete(answer, response.build());
  }

  @Override
  public void fetch(FetchRequest request, StreamObserver<FetchResponse> answer) {
    FetchResponse.Builder response = FetchResponse.newBuilder();
    request.getFetchesList().forEach(fetch -> response.addResults(fetch(fetch)));
    complete(answer, response.build());
  }

  @Override
  public void sync(SyncRequest request, StreamObserver<SyncResponse> answer) {
    SyncResponse.Builder response = SyncResponse.newBuilder();
    request.getSyncsList().forEach(sync -> response.addResults(sync(sync)));
    complete(answer, response.build());
  }

  @Override
  public void advanceReceipts(
      AdvanceReceiptsRequest request, StreamObserver<AdvanceReceiptsResponse> answer) {
    AdvanceReceiptsResponse.Builder response = AdvanceReceiptsResponse.newBuilder();
    request.getAdvancesList().forEach(advance -> response.addResults(advance(advance)));
    complete(answer, response.build());
  }

  private synchronized AppendResult append(Append append) {
    appends.add(append);
    String refusal = groups.refusal(append.getConversation(), append.getSender());
    if (refusal != null) {
      return AppendResult.newBuilder().setRefused(Refused.newBuilder().setCode(refusal)).build();
    }
    List<Event> log = logs.computeIfAbsent(append.getConversation(), _ -> new ArrayList<>());
    for (Event event : log) {
      if (event.getClientId().equals(append.getClientId())) {
        return appended(event, true);
      }
    }
    Event event =
        Event.newBuilder()
            .setConversation(append.getConversation())
            .setSeq(log.size() + 1L)
            .setId(MessageId.next().toString())
            .setSender(append.getSender())
            .setAtMillis(System.currentTimeMillis())
            .setKind(append.getKind())
            .setBody(append.getBody())
            .setReplyTo(append.getReplyTo())
            .addAllMentions(append.getMentionsList())
            .setClientId(append.getClientId())
            .build();
    log.add(event);
    return appended(event, false);
  }

  private AppendResult appended(Event event, boolean duplicate) {
    Appended.Builder appended =
        Appended.newBuilder()
            .setSeq(event.getSeq())
            .setId(event.getId())
            .setAtMillis(event.getAtMillis())
            .setDuplicate(duplicate);
    if (blocked.contains(event.getSender())) {
      for (String user : event.getConversation().substring(2).split("\\.", -1)) {
        if (!user.equals(event.getSender())) {
          appended.addHiddenFrom(user);
        }
      }
    }
    return AppendResult.newBuilder().setAppended(appended).build();
  }

  private synchronized FetchResult fetch(Fetch fetch) {
    List<Event> log = logs.get(fetch.getConversation());
    String foreign = groups.foreign(fetch.getConversation(), fetch.getViewer());
    if (log == null || foreign != null) {
      String code = foreign == null ? "unknown_conversation" : foreign;
      return FetchResult.newBuilder().setRefused(Refused.newBuilder().setCode(code)).build();
    }
    FetchedEvents.Builder events = FetchedEvents.newBuilder().setHead(log.size());
    log.stream()
        .filter(event -> event.getSeq() >= fetch.getFrom() && event.getSeq() <= fetch.getTo())
        .forEach(events::addEvents);
    return FetchResult.newBuilder().setEvents(events).build();
  }

  private synchronized UserSyncResult sync(UserSync sync) {
    SyncedHeads.Builder heads = SyncedHeads.newBuilder().setAsOfMillis(System.currentTimeMillis());
    sync.getCursorsMap()
        .forEach((conversation, _) -> {
          if (groups.foreign(conversation, sync.getUser()) != null) {
            heads.addHeads(
                ConversationHead.newBuilder().setConversation(conversation).setEnded(true));
          }
        });
    logs.forEach((conversation, log) -> {
      long cursor = sync.getCursorsOrDefault(conversation, 0);
      boolean own =
          conversation.contains(sync.getUser())
              || (conversation.startsWith("g.")
                  && groups.foreign(conversation, sync.getUser()) == null);
      if (own && log.size() != cursor) {
        heads.addHeads(head(conversation, log, cursor));
      }
    });
    return UserSyncResult.newBuilder().setHeads(heads).build();
  }

  private static ConversationHead.Builder head(String conversation, List<Event> log, long cursor) {
    ConversationHead.Builder head =
        ConversationHead.newBuilder()
            .setConversation(conversation)
            .setHead(log.size())
            .setCursorAhead(cursor > log.size());
    if (conversation.startsWith("g.")) {
      head.setVisibleFrom(2).addTallies(Tally.newBuilder().setSeq(1).setMembers(2).setDelivered(1));
    }
    return head;
  }

  private synchronized ReceiptAdvanceResult advance(ReceiptAdvance advance) {
    advances.add(advance);
    List<Event> log = logs.getOrDefault(advance.getConversation(), List.of());
    String foreign = groups.foreign(advance.getConversation(), advance.getUser());
    String refusal = foreign == null ? "" : foreign;
    if (foreign != null) {
      log = List.of();
    } else if (log.isEmpty()) {
      refusal = "unknown_conversation";
    } else if (Math.max(advance.getDeliveredSeq(), advance.getReadSeq()) > log.size()) {
      refusal = "beyond_head";
    }
    if (!refusal.isEmpty()) {
      return ReceiptAdvanceResult.newBuilder()
          .setRefused(Refused.newBuilder().setCode(refusal))
          .build();
    }
    return ReceiptAdvanceResult.newBuilder()
        .setAdvanced(
            ReceiptAdvanced.newBuilder()
                .setDeliveredSeq(advance.getDeliveredSeq())
                .setReadSeq(advance.getReadSeq())
                .setDeliveredMoved(advance.getDeliveredSeq() > 0)
                .setReadMoved(advance.getReadSeq() > 0)
                .setGatherMillis(advance.getConversation().startsWith("g.") ? gatherMillis : 0)
                .setAtMillis(System.currentTimeMillis()))
        .build();
  }

  private static <T> void complete(StreamObserver<T> answer, T response) {
    answer.onNext(response);
    answer.onCompleted();
  }
}
