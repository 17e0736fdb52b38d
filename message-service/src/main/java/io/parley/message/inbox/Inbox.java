package io.parley.message.inbox;

import io.parley.contracts.ConversationId;
import io.parley.message.lease.Grant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One user's conversations in the memory of the owner of the user's shard. Entries are only ever
 * added, so what is read from the table and what is added meanwhile may come in any order.
 */
final class Inbox {

  private final Grant grant;
  private final Set<ConversationId> conversations = ConcurrentHashMap.newKeySet();
  private final CompletableFuture<Boolean> loaded = new CompletableFuture<>();

  Inbox(Grant grant) {
    this.grant = grant;
  }

  boolean isOf(Grant other) {
    return grant == other;
  }

  void add(ConversationId conversation) {
    conversations.add(conversation);
  }

  void wasLoaded(List<ConversationId> rows) {
    conversations.addAll(rows);
    loaded.complete(true);
  }

  void couldNotBeLoaded(Throwable failure) {
    loaded.completeExceptionally(failure);
  }

  /** All of them; waits until they are loaded. */
  CompletableFuture<List<ConversationId>> all() {
    return loaded.thenApply(_ -> List.copyOf(conversations));
  }
}
