package io.parley.message.send;

import io.parley.contracts.ConversationId;
import io.parley.message.log.Origin;

/** Remembers what was sent over REST, for a week. */
interface SendKeys {

  /**
   * Enters an attempt. Blocks.
   *
   * @return whether it is the first one under this origin
   * @throws io.parley.message.store.StoreUnavailableException if that is not known; then there may
   *     have been one
   */
  boolean enter(ConversationId conversation, Origin origin);
}
