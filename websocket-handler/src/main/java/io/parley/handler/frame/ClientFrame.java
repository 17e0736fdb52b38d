package io.parley.handler.frame;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.DeviceId;
import io.parley.contracts.UserId;
import io.parley.contracts.frame.TextContent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A frame that a client sent, of valid form. */
public sealed interface ClientFrame {

  /** So many users count as much as one frame. */
  int USERS_PER_FRAME = 10;

  /** What the answer repeats. */
  Echo echo();

  /** How many frames it counts as. */
  default int weight() {
    return 1;
  }

  /** The first frame of a connection: who is there. */
  record Hello(Echo echo, String token, DeviceId device) implements ClientFrame {}

  /** A newer access token of the same log-in. */
  record TokenRenewal(Echo echo, String token) implements ClientFrame {}

  /**
   * A message.
   *
   * @param retry whether an earlier attempt may have succeeded
   */
  record Send(Echo echo, ClientId clientId, Target target, TextContent content, boolean retry)
      implements ClientFrame {}

  /** Everything up to {@code seq} is on this device. */
  record Delivered(Echo echo, ConversationId conversation, long seq) implements ClientFrame {}

  /** Everything up to {@code seq} was seen by the user. */
  record Read(Echo echo, ConversationId conversation, long seq) implements ClientFrame {}

  /** The user began or ceased to type. */
  record Typing(Echo echo, ConversationId conversation, boolean on) implements ClientFrame {}

  /** Asks which conversations hold more than this device. */
  record Sync(Echo echo, Map<ConversationId, Long> cursors, @Nullable Instant since)
      implements ClientFrame {

    public Sync {
      cursors = Map.copyOf(cursors);
    }
  }

  /** Asks for events, both ends inclusive. */
  record Fetch(Echo echo, ConversationId conversation, long from, long to) implements ClientFrame {}

  /** Asks for the presence of users, now and whenever it changes. */
  record Watch(Echo echo, List<UserId> users) implements ClientFrame {
    public Watch {
      users = List.copyOf(users);
    }

    @Override
    public int weight() {
      return 1 + users.size() / USERS_PER_FRAME;
    }
  }

  /** Ends that. */
  record Unwatch(Echo echo, List<UserId> users) implements ClientFrame {
    public Unwatch {
      users = List.copyOf(users);
    }

    @Override
    public int weight() {
      return 1 + users.size() / USERS_PER_FRAME;
    }
  }

  /** Asks for a sign of life. */
  record Ping(Echo echo) implements ClientFrame {}

  /** Where a message goes. */
  sealed interface Target {

    /** To the direct conversation with this user. */
    record Person(UserId user) implements Target {}

    /** To this conversation. */
    record Conversation(ConversationId id) implements Target {}
  }
}
