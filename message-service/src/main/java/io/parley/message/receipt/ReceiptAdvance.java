package io.parley.message.receipt;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;

/**
 * A user received and read a conversation up to these numbers.
 *
 * @param delivered 0 leaves the cursor where it is
 * @param read 0 leaves the cursor where it is; what is read has been delivered
 */
public record ReceiptAdvance(ConversationId conversation, UserId user, long delivered, long read) {

  long highest() {
    return Math.max(delivered, read);
  }
}
