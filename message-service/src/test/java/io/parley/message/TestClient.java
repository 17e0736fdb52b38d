package io.parley.message;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.Shards;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.AdvanceReceiptsRequest;
import io.parley.contracts.message.v1.Append;
import io.parley.contracts.message.v1.AppendRequest;
import io.parley.contracts.message.v1.AppendResult;
import io.parley.contracts.message.v1.EventKind;
import io.parley.contracts.message.v1.Fetch;
import io.parley.contracts.message.v1.FetchRequest;
import io.parley.contracts.message.v1.FetchResult;
import io.parley.contracts.message.v1.GetMembersRequest;
import io.parley.contracts.message.v1.GetMembersResponse;
import io.parley.contracts.message.v1.GetShardMapRequest;
import io.parley.contracts.message.v1.MessageLogGrpc.MessageLogBlockingStub;
import io.parley.contracts.message.v1.ReceiptAdvance;
import io.parley.contracts.message.v1.ReceiptAdvanceResult;
import io.parley.contracts.message.v1.ShardOwner;
import io.parley.contracts.message.v1.SyncRequest;
import io.parley.contracts.message.v1.UserSync;
import io.parley.contracts.message.v1.UserSyncResult;
import io.parley.message.change.ChangeMessages;
import io.parley.message.change.GroupChange;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;

/** Calls owners as websocket-handler does: follows redirects, and tries again while shards move. */
public final class TestClient {

  private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();
  private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();
  private static final int CALL_SECONDS = 6;

  private final List<TestInstance> instances;

  /**
   * A client.
   *
   * @param instances may change while it calls
   */
  public TestClient(List<TestInstance> instances) {
    this.instances = instances;
  }

  /** A text. */
  public static Append text(ConversationId conversation, UserId sender, String clientId) {
    return Append.newBuilder()
        .setConversation(conversation.value())
        .setSender(sender.toString())
        .setClientId(clientId)
        .setKind(EventKind.EVENT_KIND_TEXT)
        .setBody("body of " + clientId)
        .build();
  }

  /** Appends; every further attempt is marked as a retry. */
  public AppendResult append(Append append) {
    int shard = Shards.of(ConversationId.parse(append.getConversation()));
    boolean[] again = {false};
    return untilOwned(
        shard,
        stub -> {
          Append attempt = append.toBuilder().setRetry(append.getRetry() || again[0]).build();
          again[0] = true;
          return stub.append(AppendRequest.newBuilder().addAppends(attempt).build()).getResults(0);
        },
        result -> result.hasNotOwner() || isUnavailable(result.getRefused().getCode()));
  }

  public FetchResult fetch(ConversationId conversation, UserId viewer, long from, long to) {
    Fetch fetch =
        Fetch.newBuilder()
            .setConversation(conversation.value())
            .setViewer(viewer.toString())
            .setFrom(from)
            .setTo(to)
            .setMaxEvents(200)
            .setMaxBytes(60_000)
            .build();
    return untilOwned(
        Shards.of(conversation),
        stub -> stub.fetch(FetchRequest.newBuilder().addFetches(fetch).build()).getResults(0),
        result -> result.hasNotOwner() || isUnavailable(result.getRefused().getCode()));
  }

  public UserSyncResult sync(UserSync sync) {
    return untilOwned(
        Shards.of(UserId.parse(sync.getUser())),
        stub -> stub.sync(SyncRequest.newBuilder().addSyncs(sync).build()).getResults(0),
        result -> result.hasNotOwner() || isUnavailable(result.getRefused().getCode()));
  }

  public ReceiptAdvanceResult advance(
      ConversationId conversation, UserId user, long delivered, long read) {
    ReceiptAdvance advance =
        ReceiptAdvance.newBuilder()
            .setConversation(conversation.value())
            .setUser(user.toString())
            .setDeliveredSeq(delivered)
            .setReadSeq(read)
            .build();
    return untilOwned(
        Shards.of(conversation),
        stub ->
            stub.advanceReceipts(AdvanceReceiptsRequest.newBuilder().addAdvances(advance).build())
                .getResults(0),
        result -> result.hasNotOwner() || isUnavailable(result.getRefused().getCode()));
  }

  /** Appends a change of a group, as group-service does. */
  public AppendResult append(ConversationId conversation, GroupChange change) {
    return append(change(conversation, change));
  }

  /** Appends once, at the owner. */
  public AppendResult appendOnce(Append append) {
    return untilOwned(
        Shards.of(ConversationId.parse(append.getConversation())),
        stub -> stub.append(AppendRequest.newBuilder().addAppends(append).build()).getResults(0),
        AppendResult::hasNotOwner);
  }

  /** A change of a group. */
  public static Append change(ConversationId conversation, GroupChange change) {
    return Append.newBuilder()
        .setConversation(conversation.value())
        .setSender(change.actor().toString())
        .setClientId("v" + change.version())
        .setKind(EventKind.EVENT_KIND_GROUP)
        .setChange(ChangeMessages.of(change))
        .setRetry(true)
        .build();
  }

  public GetMembersResponse members(ConversationId conversation) {
    GetMembersRequest request =
        GetMembersRequest.newBuilder().setConversation(conversation.value()).build();
    return untilOwned(
        Shards.of(conversation),
        stub -> stub.getMembers(request),
        result -> result.hasNotOwner() || isUnavailable(result.getRefused().getCode()));
  }

  private <R> R untilOwned(
      int shard, Function<MessageLogBlockingStub, R> call, Predicate<R> again) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    int turn = 0;
    while (System.nanoTime() - deadline < 0) {
      TestInstance asked = instances.get(turn++ % instances.size());
      try {
        R result = call.apply(owner(asked, shard));
        if (!again.test(result)) {
          return result;
        }
      } catch (StatusRuntimeException e) {
        if (e.getStatus().getCode() != Status.Code.UNAVAILABLE
            && e.getStatus().getCode() != Status.Code.DEADLINE_EXCEEDED) {
          throw e;
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    throw new AssertionError("nobody answered for shard " + shard);
  }

  private MessageLogBlockingStub owner(TestInstance asked, int shard) {
    String address =
        within(asked).getShardMap(GetShardMapRequest.getDefaultInstance()).getOwnersList().stream()
            .filter(owner -> owner.getShard() == shard)
            .map(ShardOwner::getAddress)
            .findFirst()
            .orElse(asked.address());
    return within(
        instances.stream().filter(i -> i.address().equals(address)).findFirst().orElse(asked));
  }

  private static MessageLogBlockingStub within(TestInstance instance) {
    return instance.stub().withDeadlineAfter(CALL_SECONDS, TimeUnit.SECONDS);
  }

  private static boolean isUnavailable(String code) {
    return code.equals("unavailable");
  }
}
