package io.parley.client.frame;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.DeviceId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A frame that the server sends. */
public sealed interface ServerFrame {

  /** Answers hello. */
  record Welcome(UserId user, DeviceId device, String node, Duration heartbeat, Limits limits)
      implements ServerFrame {}

  /** What the server lets this connection do; 0 where it did not say. */
  record Limits(
      int frameBytes, int bodyBytes, int messagesPerSecond, int messageBurst, int fetchEvents) {}

  /** Answers the renewal of the token. */
  record Renewed(@Nullable Instant expiresAt) implements ServerFrame {}

  /** The message is durable and has its number. */
  record Sent(ConversationId conversation, ClientId clientId, long seq, MessageId id, Instant at)
      implements ServerFrame {}

  /** An event of a log, as it happens. */
  record Event(LogEvent event) implements ServerFrame {}

  /** Somebody's cursors moved; 0 where they did not. */
  record Receipt(
      ConversationId conversation, UserId user, long delivered, long read, @Nullable Instant at)
      implements ServerFrame {}

  /** Somebody began or ceased to type. */
  record Typing(ConversationId conversation, UserId user, boolean on) implements ServerFrame {}

  /** Where logs end; answers sync, and comes unasked when something may have been missed. */
  record Heads(List<Head> conversations, @Nullable Instant asOf, boolean more, @Nullable String ref)
      implements ServerFrame {}

  /**
   * Where one log ends and how far its users are.
   *
   * @param ended this user is not in the group any more; {@code head} is the number of the event
   *     that took them out
   * @param visibleFrom lower numbers are void to this user, who came later; 0 when there are none
   * @param tallies how far this user's own latest messages in the group have come
   */
  record Head(
      ConversationId conversation,
      long head,
      List<Cursors> receipts,
      boolean ended,
      long visibleFrom,
      List<Tally> tallies) {

    public Head {
      receipts = List.copyOf(receipts);
      tallies = List.copyOf(tallies);
    }

    /** The head of a direct conversation. */
    public Head(ConversationId conversation, long head, List<Cursors> receipts) {
      this(conversation, head, receipts, false, 0, List.of());
    }
  }

  /** How far own messages in a group have come. */
  record Tallies(ConversationId conversation, List<Tally> tallies) implements ServerFrame {

    public Tallies {
      tallies = List.copyOf(tallies);
    }
  }

  /** How many of the members, the sender apart, have a message, and how many have read it. */
  record Tally(long seq, int members, int delivered, int read) {}

  /** What this user may know of another one's presence; no time when it is hidden or unknown. */
  record Presence(UserId user, boolean online, @Nullable Instant lastSeen) implements ServerFrame {}

  /** How far one user is; 0 and null for not at all. */
  record Cursors(
      UserId user,
      long delivered,
      @Nullable Instant deliveredAt,
      long read,
      @Nullable Instant readAt) {}

  /** Answers fetch: contiguous, ascending, from {@code from}. */
  record Events(
      ConversationId conversation,
      long from,
      long to,
      long head,
      List<LogEvent> events,
      @Nullable String ref)
      implements ServerFrame {}

  /** Something that was asked for is not done. */
  record Failure(
      String code,
      String message,
      @Nullable String ref,
      @Nullable ClientId clientId,
      @Nullable ConversationId conversation,
      @Nullable Duration retryAfter)
      implements ServerFrame {

    /** The code, unless it is newer than this client. */
    public Optional<ErrorCode> errorCode() {
      return ErrorCode.ofWireName(code);
    }

    /** Whether trying again later may help. */
    public boolean retryable() {
      return errorCode().map(ErrorCode::retryable).orElse(retryAfter != null);
    }
  }

  /** The server is about to close; come back after the time given. */
  record Bye(String code, @Nullable Duration reconnectAfter) implements ServerFrame {}

  /** Answers ping. */
  record Pong() implements ServerFrame {}

  /** A type of frame that this client is too old for. */
  record Unsupported(String type) implements ServerFrame {}
}
