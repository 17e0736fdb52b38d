package io.parley.handler.frame;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.DeviceId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.UserId;
import io.parley.contracts.frame.JsonText;
import io.parley.contracts.frame.TextContent;
import io.parley.contracts.frame.Utf8;
import io.parley.handler.frame.ClientFrame.Target;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads text frames of clients. Strict: what is not in the protocol is refused, with a stable code
 * and, where it is about a field, its name.
 */
public final class FrameParser {

  private static final int MAX_REF = 64;
  private static final String KIND_TEXT = "text";

  /** What an event has besides its text: the text must leave room for it in a frame. */
  private static final int EVENT_OVERHEAD = 4096;

  private FrameParser() {}

  /** Reads one frame; never throws. */
  public static ParsedFrame parse(String text) {
    Echo echo = Echo.NONE;
    FrameType type = null;
    try {
      RawFrame raw = RawFrameReader.read(text);
      echo = echo(raw);
      type = type(raw);
      raw.requireFieldsOf(type);
      if (raw.has(Field.REF)) {
        raw.text(Field.REF, FrameParser::ref);
      }
      return new ParsedFrame.Accepted(frame(type, raw, echo));
    } catch (FieldException e) {
      return new ParsedFrame.Rejected(new Problem(e.code(), echo, e.field(), null), type);
    }
  }

  private static Echo echo(RawFrame raw) {
    return new Echo(
        raw.lenientText(Field.REF, FrameParser::ref),
        raw.lenientText(Field.CLIENT_ID, ClientId::tryParse),
        raw.lenientText(Field.CONVERSATION, ConversationId::tryParse));
  }

  private static FrameType type(RawFrame raw) {
    FrameType type = FrameType.of(raw.text(Field.TYPE));
    if (type == null) {
      throw new FieldException(ErrorCode.UNKNOWN_TYPE, Field.TYPE.wireName());
    }
    return type;
  }

  private static ClientFrame frame(FrameType type, RawFrame raw, Echo echo) {
    return switch (type) {
      case HELLO ->
          new ClientFrame.Hello(
              echo, raw.text(Field.TOKEN), raw.text(Field.DEVICE, DeviceId::tryParse));
      case TOKEN_RENEWAL -> new ClientFrame.TokenRenewal(echo, raw.text(Field.TOKEN));
      case SEND -> send(raw, echo);
      case DELIVERED ->
          new ClientFrame.Delivered(echo, conversation(raw), raw.number(Field.SEQ, 1));
      case READ -> new ClientFrame.Read(echo, conversation(raw), raw.number(Field.SEQ, 1));
      case TYPING -> new ClientFrame.Typing(echo, conversation(raw), raw.flag(Field.ON));
      case SYNC -> sync(raw, echo);
      case FETCH -> fetch(raw, echo);
      case WATCH -> new ClientFrame.Watch(echo, watched(raw));
      case UNWATCH -> new ClientFrame.Unwatch(echo, watched(raw));
      case PING -> new ClientFrame.Ping(echo);
    };
  }

  private static ClientFrame.Send send(RawFrame raw, Echo echo) {
    ClientId clientId = raw.text(Field.CLIENT_ID, ClientId::tryParse);
    Target target = target(raw);
    if (!raw.text(Field.KIND).equals(KIND_TEXT)) {
      throw FieldException.invalid(Field.KIND);
    }
    long replyTo = raw.has(Field.REPLY_TO) ? raw.number(Field.REPLY_TO, 1) : 0;
    List<UserId> mentions = raw.has(Field.MENTIONS) ? mentions(raw) : List.of();
    boolean retry = raw.has(Field.RETRY) && raw.flag(Field.RETRY);
    return new ClientFrame.Send(
        echo, clientId, target, new TextContent(body(raw), replyTo, mentions), retry);
  }

  private static Target target(RawFrame raw) {
    if (raw.has(Field.CONVERSATION)) {
      if (raw.has(Field.TO)) {
        throw FieldException.invalid(Field.TO);
      }
      return new Target.Conversation(conversation(raw));
    }
    return new Target.Person(raw.text(Field.TO, UserId::tryParse));
  }

  private static String body(RawFrame raw) {
    String body = raw.text(Field.BODY);
    if (body.isEmpty()) {
      throw FieldException.invalid(Field.BODY);
    }
    boolean tooLarge =
        Utf8.length(body) > ProtocolLimits.BODY_BYTES
            || JsonText.escapedLength(body) > ProtocolLimits.FRAME_BYTES - EVENT_OVERHEAD;
    if (tooLarge) {
      throw new FieldException(ErrorCode.BODY_TOO_LARGE, Field.BODY.wireName());
    }
    return body;
  }

  private static List<UserId> mentions(RawFrame raw) {
    return users(raw, Field.MENTIONS, ProtocolLimits.MENTIONS);
  }

  private static List<UserId> watched(RawFrame raw) {
    List<UserId> users = users(raw, Field.USERS, ProtocolLimits.WATCHED_PER_FRAME);
    if (users.isEmpty()) {
      throw FieldException.invalid(Field.USERS);
    }
    return users.stream().distinct().toList();
  }

  private static List<UserId> users(RawFrame raw, Field field, int max) {
    List<?> texts = raw.texts(field);
    if (texts.size() > max) {
      throw FieldException.invalid(field);
    }
    List<UserId> users = new ArrayList<>(texts.size());
    for (Object text : texts) {
      users.add(
          UserId.tryParse(String.valueOf(text)).orElseThrow(() -> FieldException.invalid(field)));
    }
    return users;
  }

  private static ClientFrame.Sync sync(RawFrame raw, Echo echo) {
    Map<ConversationId, Long> cursors = new HashMap<>();
    raw.numbers(Field.CURSORS).forEach((key, value) -> cursors.put(cursorOf(key), seq(value)));
    Instant since = raw.has(Field.SINCE) ? raw.text(Field.SINCE, FrameParser::instant) : null;
    return new ClientFrame.Sync(echo, cursors, since);
  }

  private static ConversationId cursorOf(Object key) {
    return ConversationId.tryParse(String.valueOf(key))
        .orElseThrow(() -> FieldException.invalid(Field.CURSORS));
  }

  private static Long seq(Object value) {
    if (value instanceof Long seq && seq >= 0 && seq <= ProtocolLimits.MAX_SEQ) {
      return seq;
    }
    throw FieldException.invalid(Field.CURSORS);
  }

  private static ClientFrame.Fetch fetch(RawFrame raw, Echo echo) {
    long from = raw.number(Field.FROM, 1);
    long to = raw.number(Field.TO, 1);
    if (from > to) {
      throw FieldException.invalid(Field.TO);
    }
    return new ClientFrame.Fetch(echo, conversation(raw), from, to);
  }

  private static ConversationId conversation(RawFrame raw) {
    return raw.text(Field.CONVERSATION, ConversationId::tryParse);
  }

  private static Optional<String> ref(String text) {
    return text.length() <= MAX_REF ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      Instant instant = Instant.parse(text);
      return instant.isBefore(Instant.EPOCH) || instant.toEpochMilli() < 0
          ? Optional.empty()
          : Optional.of(instant);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
