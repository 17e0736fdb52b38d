package io.parley.handler.sync;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.message.v1.ConversationHead;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.contracts.message.v1.ReceiptCursor;
import io.parley.contracts.message.v1.SyncRequest;
import io.parley.contracts.message.v1.SyncedHeads;
import io.parley.contracts.message.v1.UserSync;
import io.parley.contracts.message.v1.UserSyncResult;
import io.parley.handler.frame.Head;
import io.parley.handler.shard.ShardAnswer;
import io.parley.handler.shard.ShardCall;
import io.parley.handler.shard.ShardProperties;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks one instance of message-service for heads. */
@Component
final class RpcSync implements ShardCall<SyncQuery, SyncOutcome> {

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final ShardProperties properties;

  RpcSync(RpcChannels channels, RpcCaller caller, ShardProperties properties) {
    this.channels = channels;
    this.caller = caller;
    this.properties = properties;
  }

  @Override
  public List<ShardAnswer<SyncOutcome>> call(String address, List<Attempt<SyncQuery>> attempts) {
    SyncRequest request =
        SyncRequest.newBuilder()
            .addAllSyncs(attempts.stream().map(attempt -> sync(attempt.request())).toList())
            .build();
    return caller
        .call(
            address,
            MessageLogGrpc.newBlockingStub(channels.channel(address)),
            properties.callTimeout(),
            stub -> stub.sync(request))
        .getResultsList()
        .stream()
        .map(RpcSync::answer)
        .toList();
  }

  private static UserSync sync(SyncQuery query) {
    UserSync.Builder sync =
        UserSync.newBuilder().setUser(query.user().toString()).setSinceMillis(query.sinceMillis());
    query.cursors().forEach((conversation, seq) -> sync.putCursors(conversation.value(), seq));
    return sync.build();
  }

  private static ShardAnswer<SyncOutcome> answer(UserSyncResult result) {
    return switch (result.getOutcomeCase()) {
      case HEADS -> new ShardAnswer.Done<>(heads(result.getHeads()));
      case REFUSED ->
          new ShardAnswer.Done<>(
              new SyncOutcome.Refused(
                  ErrorCode.ofWireName(result.getRefused().getCode()).orElse(ErrorCode.INTERNAL)));
      case NOT_OWNER -> new ShardAnswer.NotOwner<>(result.getNotOwner().getOwnerAddress());
      case OUTCOME_NOT_SET -> new ShardAnswer.NotOwner<>("");
    };
  }

  private static SyncOutcome heads(SyncedHeads synced) {
    List<Head> heads = new ArrayList<>(synced.getHeadsCount());
    List<ConversationId> ahead = new ArrayList<>();
    for (ConversationHead head : synced.getHeadsList()) {
      ConversationId conversation = ConversationId.parse(head.getConversation());
      heads.add(head(conversation, head));
      if (head.getCursorAhead()) {
        ahead.add(conversation);
      }
    }
    return new SyncOutcome.Heads(heads, ahead, synced.getAsOfMillis());
  }

  private static Head head(ConversationId conversation, ConversationHead head) {
    return new Head(
        conversation,
        head.getHead(),
        head.getReceiptsList().stream().map(RpcSync::cursor).toList(),
        conversation.isGroup() ? group(head) : null);
  }

  private static Head.Group group(ConversationHead head) {
    return new Head.Group(
        head.getEnded(),
        head.getVisibleFrom(),
        head.getTalliesList().stream()
            .map(tally ->
                new Head.Tally(
                    tally.getSeq(), tally.getMembers(), tally.getDelivered(), tally.getRead()))
            .toList());
  }

  private static Head.Cursor cursor(ReceiptCursor cursor) {
    return new Head.Cursor(
        cursor.getUser(),
        cursor.getDeliveredSeq(),
        cursor.getDeliveredAtMillis(),
        cursor.getReadSeq(),
        cursor.getReadAtMillis());
  }
}
