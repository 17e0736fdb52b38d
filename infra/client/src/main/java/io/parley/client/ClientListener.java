package io.parley.client;

import io.parley.client.connection.ConnectionState;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.ServerFrame;
import io.parley.client.receipt.Progress;
import io.parley.contracts.ConversationId;

/**
 * Told what happens to a client. All methods are called on the client's event loop, one at a time,
 * in the order in which things happened. They must not block: other clients share the loop. They
 * may call methods of the client.
 */
public interface ClientListener {

  /** The client connected, lost its connection, or has ended. */
  default void onState(ConnectionState state) {}

  /**
   * The event is in the log, own messages included. For each conversation once per number, in the
   * order of the numbers, without gaps but those that {@link #onSkipped} named.
   */
  default void onEvent(LogEvent event) {}

  /**
   * Events {@code from} to {@code to}, both inclusive, are void to this user, who came into the
   * group later; they are passed over.
   */
  default void onSkipped(ConversationId conversation, long from, long to) {}

  /**
   * This user is not in the group any more: nothing more of it arrives. Events before the end may
   * be missing if this device was away then. When the user comes back, the event that says so does
   * arrive.
   */
  default void onEnded(ConversationId conversation) {}

  /** Own messages in a group got further. */
  default void onTallies(ServerFrame.Tallies tallies) {}

  /** What there is to know of a watched user, first when the watch begins, then when it changes. */
  default void onPresence(ServerFrame.Presence presence) {}

  /** Somebody, perhaps this user on another device, moved forward. */
  default void onProgress(Progress progress) {}

  /** Somebody began or ceased to type. */
  default void onTyping(ServerFrame.Typing typing) {}

  /** Everything is here that the server had when this connection began. Once per connection. */
  default void onSynced() {}

  /** The server refused something; refused messages are reported by their outcome, too. */
  default void onFailure(ServerFrame.Failure failure) {}
}
