package io.parley.message.append;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.MessageId;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.UserId;
import io.parley.contracts.frame.JsonText;
import io.parley.contracts.message.v1.Append;
import io.parley.contracts.message.v1.AppendResult;
import io.parley.contracts.message.v1.Appended;
import io.parley.contracts.message.v1.EventKind;
import io.parley.contracts.message.v1.NotOwner;
import io.parley.contracts.message.v1.Refused;
import io.parley.message.change.ChangeMessages;
import io.parley.message.change.GroupChange;
import io.parley.message.log.Content;
import io.parley.message.log.Fanout;
import io.parley.message.log.Origin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Appends as RPC messages, and back. */
final class AppendMessages {

  private static final int MAX_USERS = 2_048;
  private static final int MAX_CONNECTION = 128;

  /** A frame must have room for what an event has besides its text. */
  private static final int MAX_ESCAPED_BYTES = ProtocolLimits.FRAME_BYTES - 4096;

  private AppendMessages() {}

  static AppendParse parse(Append message) {
    try {
      ConversationId conversation = ConversationId.parse(message.getConversation());
      UserId sender = UserId.parse(message.getSender());
      if (!conversation.isGroup() && !conversation.includes(sender)) {
        return new AppendParse.Wrong(ErrorCode.NOT_A_MEMBER);
      }
      ClientId name = new ClientId(message.getClientId());
      return switch (message.getKind()) {
        case EVENT_KIND_TEXT -> text(message, conversation, new Origin(sender, name));
        case EVENT_KIND_GROUP -> change(message, conversation, new Origin(sender, name, true));
        case EVENT_KIND_VOID, EVENT_KIND_UNSPECIFIED, UNRECOGNIZED ->
            new AppendParse.Wrong(ErrorCode.INVALID_FIELD);
      };
    } catch (IllegalArgumentException e) {
      return new AppendParse.Wrong(ErrorCode.INVALID_FIELD);
    }
  }

  static Append of(AppendCommand command) {
    Append.Builder message =
        Append.newBuilder()
            .setConversation(command.conversation().value())
            .setSender(command.origin().sender().toString())
            .setClientId(command.origin().clientId().value())
            .setKind(EventKind.EVENT_KIND_TEXT)
            .setBody(command.content().body())
            .setReplyTo(command.content().replyTo())
            .addAllMentions(texts(command.content().mentions()))
            .setRetry(command.retry());
    Fanout fanout = command.fanout();
    if (fanout != null) {
      message.setFanOut(true).setOriginConnection(fanout.originConnection());
    }
    return message.build();
  }

  static AppendResult of(AppendOutcome outcome) {
    AppendResult.Builder result = AppendResult.newBuilder();
    switch (outcome) {
      case AppendOutcome.Appended appended -> result.setAppended(appended(appended));
      case AppendOutcome.Refused(ErrorCode code) ->
          result.setRefused(Refused.newBuilder().setCode(code.wireName()));
      case AppendOutcome.NotOwner(String address) ->
          result.setNotOwner(NotOwner.newBuilder().setOwnerAddress(address));
    }
    return result.build();
  }

  static AppendOutcome from(AppendResult result) {
    return switch (result.getOutcomeCase()) {
      case APPENDED -> {
        Appended appended = result.getAppended();
        yield new AppendOutcome.Appended(
            appended.getSeq(),
            MessageId.parse(appended.getId()),
            appended.getAtMillis(),
            appended.getHiddenFromList().stream().map(UserId::parse).toList(),
            appended.getDuplicate(),
            appended.getFanOutPending());
      }
      case REFUSED ->
          new AppendOutcome.Refused(
              ErrorCode.ofWireName(result.getRefused().getCode()).orElse(ErrorCode.INTERNAL));
      case NOT_OWNER -> new AppendOutcome.NotOwner(result.getNotOwner().getOwnerAddress());
      case OUTCOME_NOT_SET -> new AppendOutcome.NotOwner("");
    };
  }

  private static Appended appended(AppendOutcome.Appended appended) {
    return Appended.newBuilder()
        .setSeq(appended.seq())
        .setId(appended.id().toString())
        .setAtMillis(appended.at())
        .setDuplicate(appended.duplicate())
        .setFanOutPending(appended.fanOutPending())
        .addAllHiddenFrom(texts(appended.hiddenFrom()))
        .build();
  }

  private static AppendParse text(Append message, ConversationId conversation, Origin origin) {
    int bodyBytes = message.getBodyBytes().size();
    boolean sound =
        bodyBytes > 0
            && message.getReplyTo() >= 0
            && message.getMentionsCount() <= ProtocolLimits.MENTIONS
            && message.getOriginConnection().length() <= MAX_CONNECTION;
    if (!sound) {
      return new AppendParse.Wrong(ErrorCode.INVALID_FIELD);
    }
    boolean tooLarge =
        bodyBytes > ProtocolLimits.BODY_BYTES
            || JsonText.escapedLength(message.getBody()) > MAX_ESCAPED_BYTES;
    if (tooLarge) {
      return new AppendParse.Wrong(ErrorCode.BODY_TOO_LARGE);
    }
    List<UserId> mentions = message.getMentionsList().stream().map(UserId::parse).toList();
    Content content = Content.text(message.getBody(), message.getReplyTo(), mentions);
    return new AppendParse.Sound(
        new AppendCommand(
            conversation, origin, content, message.getRetry(), fanout(message, conversation)));
  }

  private static AppendParse change(Append message, ConversationId conversation, Origin origin) {
    Optional<GroupChange> parsed = ChangeMessages.from(message.getChange());
    if (parsed.isEmpty() || !conversation.isGroup()) {
      return new AppendParse.Wrong(ErrorCode.INVALID_FIELD);
    }
    GroupChange change = parsed.get();
    boolean sound =
        change.version() >= 1
            && change.actor().equals(origin.sender())
            && origin.clientId().value().equals("v" + change.version())
            && change.users().size() <= MAX_USERS;
    return sound
        ? new AppendParse.Sound(
            new AppendCommand(conversation, origin, Content.change(change), true, new Fanout("")))
        : new AppendParse.Wrong(ErrorCode.INVALID_FIELD);
  }

  private static @Nullable Fanout fanout(Append message, ConversationId conversation) {
    return conversation.isGroup() || message.getFanOut()
        ? new Fanout(message.getOriginConnection())
        : null;
  }

  private static List<String> texts(List<UserId> users) {
    return users.stream().map(UserId::toString).toList();
  }
}
