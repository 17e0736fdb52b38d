package io.parley.client.frame;

import io.parley.client.group.GroupChange;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.DeviceId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the frames of the server. One per connection; not safe for use by several threads. */
public final class FrameReader {

  private static final JsonFactory JSON = new JsonFactory();

  private final RecentIds ids = new RecentIds();

  /**
   * Reads one frame.
   *
   * @throws MalformedFrameException if it is none
   */
  public ServerFrame read(byte[] utf8) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), utf8)) {
      json.nextToken();
      return frame(FrameFields.read(json));
    } catch (JacksonException e) {
      throw new MalformedFrameException("not JSON of the protocol", e);
    } catch (IllegalArgumentException e) {
      throw new MalformedFrameException("a field has a value that it cannot have", e);
    }
  }

  private ServerFrame frame(FrameFields fields) {
    String type = required(fields.type, "type");
    return switch (type) {
      case "welcome" -> welcome(fields);
      case "renewed" -> new ServerFrame.Renewed(fields.expiresAt);
      case "sent" -> sent(fields);
      case "event" -> new ServerFrame.Event(event(fields, conversation(fields)));
      case "receipt" -> receipt(fields);
      case "tally" -> new ServerFrame.Tallies(conversation(fields), tallies(fields));
      case "presence" -> new ServerFrame.Presence(user(fields), fields.online, fields.lastSeen);
      case "typing" -> new ServerFrame.Typing(conversation(fields), user(fields), fields.on);
      case "heads" -> heads(fields);
      case "events" -> events(fields);
      case "error" -> failure(fields);
      case "bye" ->
          new ServerFrame.Bye(required(fields.code, "code"), millis(fields.reconnectAfter));
      case "pong" -> new ServerFrame.Pong();
      default -> new ServerFrame.Unsupported(type);
    };
  }

  private ServerFrame.Welcome welcome(FrameFields fields) {
    FrameFields limits = Optional.ofNullable(fields.limits).orElseGet(FrameFields::new);
    return new ServerFrame.Welcome(
        user(fields),
        new DeviceId(required(fields.device, "device")),
        Optional.ofNullable(fields.node).orElse(""),
        Duration.ofSeconds(fields.heartbeatSeconds),
        new ServerFrame.Limits(
            (int) limits.frameBytes,
            (int) limits.bodyBytes,
            (int) limits.messagesPerSecond,
            (int) limits.messageBurst,
            (int) limits.fetchEvents));
  }

  private ServerFrame.Sent sent(FrameFields fields) {
    return new ServerFrame.Sent(
        conversation(fields),
        new ClientId(required(fields.clientId, "clientId")),
        fields.seq,
        MessageId.parse(required(fields.id, "id")),
        required(fields.at, "at"));
  }

  private LogEvent event(FrameFields fields, ConversationId conversation) {
    String kind = required(fields.kind, "kind");
    return switch (kind) {
      case "text" -> message(fields, conversation);
      case "group" -> change(fields, conversation);
      case "void" -> new LogEvent.Hidden(conversation, fields.seq);
      default -> new LogEvent.Unsupported(conversation, fields.seq, kind);
    };
  }

  private LogEvent change(FrameFields fields, ConversationId conversation) {
    Optional<GroupChange> change = Optional.ofNullable(fields.change).flatMap(ChangeReader::read);
    if (change.isEmpty()) {
      return new LogEvent.Unsupported(conversation, fields.seq, "group");
    }
    return new LogEvent.Change(
        conversation,
        fields.seq,
        MessageId.parse(required(fields.id, "id")),
        ids.user(required(fields.sender, "sender")),
        required(fields.at, "at"),
        change.get());
  }

  private LogEvent.Message message(FrameFields fields, ConversationId conversation) {
    List<UserId> mentions = fields.mentions.stream().map(UserId::parse).toList();
    return new LogEvent.Message(
        conversation,
        fields.seq,
        MessageId.parse(required(fields.id, "id")),
        ids.user(required(fields.sender, "sender")),
        required(fields.at, "at"),
        new ClientId(required(fields.clientId, "clientId")),
        new LogEvent.Content(required(fields.body, "body"), fields.replyTo, mentions));
  }

  private ServerFrame.Receipt receipt(FrameFields fields) {
    return new ServerFrame.Receipt(
        conversation(fields), user(fields), fields.delivered, fields.read, fields.at);
  }

  private ServerFrame.Heads heads(FrameFields fields) {
    List<ServerFrame.Head> heads = fields.conversations.stream().map(this::head).toList();
    return new ServerFrame.Heads(heads, fields.asOf, fields.more, fields.ref);
  }

  private ServerFrame.Head head(FrameFields fields) {
    List<ServerFrame.Cursors> receipts = fields.receipts.stream().map(this::cursors).toList();
    return new ServerFrame.Head(
        conversation(fields),
        fields.head,
        receipts,
        fields.ended,
        fields.visibleFrom,
        tallies(fields));
  }

  private static List<ServerFrame.Tally> tallies(FrameFields fields) {
    return fields.tallies.stream()
        .map(tally ->
            new ServerFrame.Tally(
                tally.seq, (int) tally.members, (int) tally.delivered, (int) tally.read))
        .toList();
  }

  private ServerFrame.Cursors cursors(FrameFields fields) {
    return new ServerFrame.Cursors(
        user(fields), fields.delivered, fields.deliveredAt, fields.read, fields.readAt);
  }

  private ServerFrame.Events events(FrameFields fields) {
    ConversationId conversation = conversation(fields);
    List<LogEvent> events = fields.events.stream().map(e -> event(e, conversation)).toList();
    return new ServerFrame.Events(
        conversation, fields.from, fields.to, fields.head, events, fields.ref);
  }

  private ServerFrame.Failure failure(FrameFields fields) {
    return new ServerFrame.Failure(
        required(fields.code, "code"),
        Optional.ofNullable(fields.message).orElse(""),
        fields.ref,
        Optional.ofNullable(fields.clientId).flatMap(ClientId::tryParse).orElse(null),
        Optional.ofNullable(fields.conversation).flatMap(ConversationId::tryParse).orElse(null),
        millis(fields.retryAfter));
  }

  private ConversationId conversation(FrameFields fields) {
    return ids.conversation(required(fields.conversation, "conversation"));
  }

  private UserId user(FrameFields fields) {
    return ids.user(required(fields.user, "user"));
  }

  private static @Nullable Duration millis(@Nullable Long value) {
    return value == null ? null : Duration.ofMillis(value);
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new MalformedFrameException("there is no " + name);
    }
    return value;
  }
}
