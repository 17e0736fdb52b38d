package io.parley.handler.delivery;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;

/** What a push is about, which decides what happens when it does not arrive. */
public sealed interface Topic {

  /** An event of a log: must arrive, once. */
  record Event(ConversationId conversation, long seq) implements Topic {}

  /** Somebody's presence: for those who look, now; they ask again and again. */
  record Presence(UserId of) implements Topic {}

  /** Somebody's receipt cursors: must arrive, and the last one is enough. */
  record Cursors(ConversationId conversation, UserId mover, long delivered, long read)
      implements Topic {}

  /** Of interest now or never. */
  record Passing() implements Topic {}
}
