package io.parley.message.sync;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.NotOwner;
import io.parley.contracts.message.v1.Refused;
import io.parley.contracts.message.v1.SyncedHeads;
import io.parley.contracts.message.v1.UserSync;
import io.parley.contracts.message.v1.UserSyncResult;
import io.parley.message.head.HeadMessages;
import java.util.HashMap;
import java.util.Map;

/** Syncs as RPC messages, and back. */
final class SyncMessages {

  private SyncMessages() {}

  /**
   * Reads a question.
   *
   * @throws IllegalArgumentException if an id in it is none
   */
  static SyncQuery query(UserSync message) {
    Map<ConversationId, Long> cursors = new HashMap<>();
    message.getCursorsMap().forEach((id, seq) -> cursors.put(ConversationId.parse(id), seq));
    return new SyncQuery(UserId.parse(message.getUser()), cursors, message.getSinceMillis());
  }

  static UserSync of(SyncQuery query) {
    UserSync.Builder message =
        UserSync.newBuilder().setUser(query.user().toString()).setSinceMillis(query.since());
    query.cursors().forEach((id, seq) -> message.putCursors(id.value(), seq));
    return message.build();
  }

  static UserSyncResult of(SyncOutcome outcome) {
    return switch (outcome) {
      case SyncOutcome.Synced(var heads, long asOf) ->
          UserSyncResult.newBuilder()
              .setHeads(
                  SyncedHeads.newBuilder()
                      .addAllHeads(heads.stream().map(HeadMessages::of).toList())
                      .setAsOfMillis(asOf))
              .build();
      case SyncOutcome.Refused(var code) ->
          UserSyncResult.newBuilder()
              .setRefused(Refused.newBuilder().setCode(code.wireName()))
              .build();
      case SyncOutcome.NotOwner(String address) ->
          UserSyncResult.newBuilder()
              .setNotOwner(NotOwner.newBuilder().setOwnerAddress(address))
              .build();
    };
  }

  static SyncOutcome from(UserSyncResult result) {
    return switch (result.getOutcomeCase()) {
      case HEADS ->
          new SyncOutcome.Synced(
              result.getHeads().getHeadsList().stream().map(HeadMessages::from).toList(),
              result.getHeads().getAsOfMillis());
      case REFUSED ->
          new SyncOutcome.Refused(
              ErrorCode.ofWireName(result.getRefused().getCode()).orElse(ErrorCode.INTERNAL));
      case NOT_OWNER -> new SyncOutcome.NotOwner(result.getNotOwner().getOwnerAddress());
      case OUTCOME_NOT_SET -> new SyncOutcome.NotOwner("");
    };
  }
}
