package io.parley.handler.typing;

import io.parley.contracts.ConversationId;
import java.util.List;

/** Asks who blocks whom. */
interface RelationsCall {

  /** For each conversation, in the same order, whether neither of its users blocks the other. */
  List<Boolean> areOpen(List<ConversationId> conversations);
}
