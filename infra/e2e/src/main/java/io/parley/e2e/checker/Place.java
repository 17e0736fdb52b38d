package io.parley.e2e.checker;

import io.parley.contracts.ConversationId;
import io.parley.e2e.history.Entry;

/** A number of a conversation. */
record Place(ConversationId conversation, long seq) {

  static Place of(Entry entry) {
    return new Place(entry.conversation(), entry.seq());
  }
}
