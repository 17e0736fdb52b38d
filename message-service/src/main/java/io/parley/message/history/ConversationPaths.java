package io.parley.message.history;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ConversationId;

/** Conversation ids in paths. */
public final class ConversationPaths {

  private ConversationPaths() {}

  /** Reads an id; a problem if it is none. */
  public static ConversationId parse(String text) {
    return ConversationId.tryParse(text)
        .orElseThrow(() ->
            ProblemException.invalidField(
                "conversation", "conversation is not the id of a conversation."));
  }
}
