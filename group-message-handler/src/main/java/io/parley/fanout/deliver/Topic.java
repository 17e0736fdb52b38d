package io.parley.fanout.deliver;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;

/** What a frame is about; nodes drop what a connection has been given already. */
public sealed interface Topic {

  /** An event of a log; the version is that of its group, 0 when it is of none. */
  record Event(ConversationId conversation, long seq, long groupVersion) implements Topic {}

  /** Somebody's receipt cursors. */
  record Cursors(ConversationId conversation, UserId mover, long delivered, long read)
      implements Topic {}

  /** Somebody's presence, for those who watch them. */
  record Presence(UserId user) implements Topic {}

  /** Nothing that a node could tell from its repetition. */
  record Passing() implements Topic {}
}
