package io.parley.handler.frame;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.DeviceId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.UserId;
import io.parley.contracts.frame.EventJson;
import io.parley.contracts.frame.JsonText;
import io.parley.contracts.frame.LogEvent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Encodes the frames that clients are sent, but for lists of heads and events. */
public final class ServerFrames {

  private static final int SHORT = 128;
  private static final int LONG = 320;

  private ServerFrames() {}

  /**
   * What a connection may do.
   *
   * @param heartbeat the client is heard at least this often
   * @param messagesPerSecond messages that may be sent per second, in the long run
   * @param messageBurst messages that may be sent at once
   * @param watchedUsers users whose presence may be watched
   */
  public record Allowance(
      Duration heartbeat, int messagesPerSecond, int messageBurst, int watchedUsers) {}

  /**
   * Who greets whom.
   *
   * @param node the name of this process
   * @param at the time here
   */
  public record Greeting(UserId user, DeviceId device, String node, Instant at) {}

  /** Answers hello. */
  public static ServerFrame welcome(@Nullable String ref, Greeting greeting, Allowance allowance) {
    StringBuilder limits = new StringBuilder(SHORT);
    JsonText.object(limits)
        .number("frameBytes", ProtocolLimits.FRAME_BYTES)
        .number("bodyBytes", ProtocolLimits.BODY_BYTES)
        .number("messagesPerSecond", allowance.messagesPerSecond())
        .number("messageBurst", allowance.messageBurst())
        .number("fetchEvents", ProtocolLimits.FETCH_EVENTS)
        .number("watchedUsers", allowance.watchedUsers())
        .end();
    return ServerFrame.of(
        JsonText.frame("welcome", LONG)
            .optionalText("ref", ref)
            .raw("user", greeting.user().toString())
            .raw("device", greeting.device().value())
            .text("node", greeting.node())
            .number("heartbeatSeconds", allowance.heartbeat().toSeconds())
            .json("limits", limits)
            .time("at", greeting.at().toEpochMilli())
            .end());
  }

  /** Answers the renewal of the token. */
  public static ServerFrame renewed(@Nullable String ref, Instant expiresAt) {
    return ServerFrame.of(
        JsonText.frame("renewed", SHORT)
            .optionalText("ref", ref)
            .time("expiresAt", expiresAt.toEpochMilli())
            .end());
  }

  /** The message is durable and has its number. */
  public static ServerFrame sent(
      @Nullable String ref, ClientId clientId, ConversationId conversation, LogEvent.Stamp stamp) {
    return ServerFrame.of(
        JsonText.frame("sent", LONG)
            .optionalText("ref", ref)
            .clientId(clientId)
            .raw("conversation", conversation.value())
            .number("seq", stamp.seq())
            .raw("id", stamp.id())
            .time("at", stamp.atMillis())
            .end());
  }

  /** An event of a log, as it happens. */
  public static ServerFrame event(LogEvent event) {
    return ServerFrame.of(EventJson.frame(event));
  }

  /** Somebody's cursors moved; numbers are 0 where they did not. */
  public static ServerFrame receipt(
      ConversationId conversation, UserId user, long delivered, long read, long atMillis) {
    JsonText json =
        JsonText.frame("receipt", LONG)
            .raw("conversation", conversation.value())
            .raw("user", user.toString());
    if (delivered > 0) {
      json.number("delivered", delivered);
    }
    if (read > 0) {
      json.number("read", read);
    }
    return ServerFrame.of(json.time("at", atMillis).end());
  }

  /** Somebody began or ceased to type. */
  public static ServerFrame typing(ConversationId conversation, UserId user, boolean on) {
    return ServerFrame.of(
        JsonText.frame("typing", LONG)
            .raw("conversation", conversation.value())
            .raw("user", user.toString())
            .flag("on", on)
            .end());
  }

  /**
   * Whether a user is online, or since when not.
   *
   * @param lastSeenMillis in milliseconds since the epoch; 0 for unknown
   */
  public static ServerFrame presence(
      @Nullable String ref, UserId user, boolean online, long lastSeenMillis) {
    JsonText json =
        JsonText.frame("presence", SHORT)
            .optionalText("ref", ref)
            .raw("user", user.toString())
            .flag("online", online);
    if (lastSeenMillis > 0) {
      json.time("lastSeen", lastSeenMillis);
    }
    return ServerFrame.of(json.end());
  }

  /** A frame that has fields, but no {@code ref}, as an answer. */
  public static ServerFrame withRef(@Nullable String ref, ServerFrame frame) {
    if (ref == null) {
      return frame;
    }
    String text = frame.text();
    StringBuilder answer = new StringBuilder(SHORT + text.length());
    JsonText.object(answer).text("ref", ref);
    return ServerFrame.of(answer.append(',').append(text, 1, text.length()));
  }

  /** Something that was asked for is not done. */
  public static ServerFrame error(Problem problem) {
    Echo echo = problem.echo();
    JsonText json = JsonText.frame("error", LONG).optionalText("ref", echo.ref());
    if (echo.clientId() != null) {
      json.clientId(echo.clientId());
    }
    if (echo.conversation() != null) {
      json.raw("conversation", echo.conversation().value());
    }
    json.optionalText("field", problem.field())
        .raw("code", problem.code().wireName())
        .text("message", problem.code().sentence());
    if (problem.retryAfter() != null) {
      json.number("retryAfter", problem.retryAfter().toMillis());
    }
    return ServerFrame.of(json.end());
  }

  /** The connection is about to be closed with 4503. */
  public static ServerFrame bye(ErrorCode why, Duration reconnectAfter) {
    return ServerFrame.of(
        JsonText.frame("bye", SHORT)
            .raw("code", why.wireName())
            .number("reconnectAfter", reconnectAfter.toMillis())
            .end());
  }

  /** Answers ping. */
  public static ServerFrame pong(@Nullable String ref) {
    return ServerFrame.of(JsonText.frame("pong", SHORT).optionalText("ref", ref).end());
  }
}
