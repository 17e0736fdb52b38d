package io.parley.handler.sync;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;

/**
 * A range of a log.
 *
 * @param viewer as whom it is read
 * @param maxBytes bodies in the answer
 */
record FetchQuery(ConversationId conversation, UserId viewer, long from, long to, int maxBytes) {

  /** About how many bytes it takes. */
  static final int WEIGHT = 256;
}
