package io.parley.message.send;

import io.parley.contracts.ConversationId;
import io.parley.message.log.Origin;

/** Remembers what was sent over REST, for a week. */
interface SendKeys {

  /**
   * Enters an attempt, and tells what there was before. Blocks.
   *
   * @throws io.parley.message.store.StoreUnavailableException if that is not known; then there may
   *     have been one
   */
  SendAttempt enter(ConversationId conversation, Origin origin);

  /**
   * Notes what came of an attempt. Blocks.
   *
   * @throws io.parley.message.store.StoreUnavailableException if it is perhaps not noted
   */
  void succeeded(ConversationId conversation, Origin origin, SendResult result);
}
