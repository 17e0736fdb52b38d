package io.parley.message.history;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ConversationId;

/** Conversation ids in paths. */
public final class ConversationPaths {

  /** What such an id is, for the OpenAPI document. */
  public static final String MEANING =
      "`d.<user>.<user>`, the smaller id first, or `g.<group>`; see the list of conversations";

  private ConversationPaths() {}

  /** Reads an id; a problem if it is none. */
  public static ConversationId parse(String text) {
    return ConversationId.tryParse(text)
        .orElseThrow(() ->
            ProblemException.invalidField(
                "conversation", "conversation is not the id of a conversation."));
  }
}
