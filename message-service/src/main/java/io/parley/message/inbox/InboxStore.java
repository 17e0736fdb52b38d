package io.parley.message.inbox;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.List;

/**
 * The table of users' conversations. Both methods block and throw {@link
 * io.parley.message.store.StoreUnavailableException}.
 */
interface InboxStore {

  List<ConversationId> load(UserId user);

  /** Adds an entry, durably. Idempotent. */
  void add(UserId user, ConversationId conversation);
}
