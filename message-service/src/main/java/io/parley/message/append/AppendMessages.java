package io.parley.message.append;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.Append;
import io.parley.contracts.message.v1.AppendResult;
import io.parley.contracts.message.v1.Appended;
import io.parley.contracts.message.v1.EventKind;
import io.parley.contracts.message.v1.NotOwner;
import io.parley.contracts.message.v1.Refused;
import io.parley.message.log.Content;
import io.parley.message.log.Origin;
import java.util.List;

/** Appends as RPC messages. */
final class AppendMessages {

  private AppendMessages() {}

  static AppendParse parse(Append message) {
    try {
      ConversationId conversation = ConversationId.parse(message.getConversation());
      UserId sender = UserId.parse(message.getSender());
      if (!conversation.includes(sender)) {
        return new AppendParse.Wrong(ErrorCode.NOT_A_MEMBER);
      }
      Origin origin = new Origin(sender, new ClientId(message.getClientId()));
      return parse(message, conversation, origin);
    } catch (IllegalArgumentException e) {
      return new AppendParse.Wrong(ErrorCode.INVALID_FIELD);
    }
  }

  static AppendResult of(AppendOutcome outcome) {
    AppendResult.Builder result = AppendResult.newBuilder();
    switch (outcome) {
      case AppendOutcome.Appended(var seq, var id, var at, var hiddenFrom, var duplicate) ->
          result.setAppended(
              Appended.newBuilder()
                  .setSeq(seq)
                  .setId(id.toString())
                  .setAtMillis(at)
                  .setDuplicate(duplicate)
                  .addAllHiddenFrom(hiddenFrom.stream().map(UserId::toString).toList()));
      case AppendOutcome.Refused(ErrorCode code) ->
          result.setRefused(Refused.newBuilder().setCode(code.wireName()));
      case AppendOutcome.NotOwner(String address) ->
          result.setNotOwner(NotOwner.newBuilder().setOwnerAddress(address));
    }
    return result.build();
  }

  private static AppendParse parse(Append message, ConversationId conversation, Origin origin) {
    int bodyBytes = message.getBodyBytes().size();
    boolean sound =
        message.getKind() == EventKind.EVENT_KIND_TEXT
            && bodyBytes > 0
            && message.getReplyTo() >= 0
            && message.getMentionsCount() <= ProtocolLimits.MENTIONS;
    if (!sound) {
      return new AppendParse.Wrong(ErrorCode.INVALID_FIELD);
    }
    if (bodyBytes > ProtocolLimits.BODY_BYTES) {
      return new AppendParse.Wrong(ErrorCode.BODY_TOO_LARGE);
    }
    List<UserId> mentions = message.getMentionsList().stream().map(UserId::parse).toList();
    Content content =
        new Content(
            io.parley.message.log.EventKind.TEXT,
            message.getBody(),
            message.getReplyTo(),
            mentions);
    return new AppendParse.Sound(
        new AppendCommand(conversation, origin, content, message.getRetry()));
  }
}
