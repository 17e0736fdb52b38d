package io.parley.client.frame;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.DeviceId;
import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A frame that a client sends. Where there is a {@code ref}, the server repeats it in the direct
 * answer and in an error.
 */
public sealed interface ClientFrame {

  /** The first frame of every connection. */
  record Hello(String token, DeviceId device) implements ClientFrame {}

  /** A newer access token of the same session, before the present one expires. */
  record RenewToken(String token) implements ClientFrame {}

  /** A message. {@code retry}: it may be there. */
  record Send(
      Recipient to,
      ClientId clientId,
      String body,
      @Nullable Long replyTo,
      List<UserId> mentions,
      boolean retry)
      implements ClientFrame {}

  /** Everything up to {@code seq} is on this device. */
  record Delivered(ConversationId conversation, long seq, String ref) implements ClientFrame {}

  /** Everything up to {@code seq} was seen by the user. */
  record Read(ConversationId conversation, long seq, String ref) implements ClientFrame {}

  /** The user began or ceased to type. */
  record Typing(ConversationId conversation, boolean on) implements ClientFrame {}

  /**
   * Asks which conversations hold more than this device; {@code since} is the {@code asOf} of an
   * earlier answer.
   */
  record Sync(Map<ConversationId, Long> cursors, @Nullable Instant since, String ref)
      implements ClientFrame {}

  /** Asks for events {@code from} to {@code to}, both inclusive. */
  record Fetch(ConversationId conversation, long from, long to, String ref)
      implements ClientFrame {}

  /** Asks to be told of the presence of these users from now on. */
  record Watch(List<UserId> users, String ref) implements ClientFrame {

    public Watch {
      users = List.copyOf(users);
    }
  }

  /** Asks not to be told any more. */
  record Unwatch(List<UserId> users, String ref) implements ClientFrame {

    public Unwatch {
      users = List.copyOf(users);
    }
  }

  /** Asks for a sign of life. */
  record Ping() implements ClientFrame {}
}
