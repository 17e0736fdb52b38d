package io.parley.message.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.contracts.ConversationId;
import io.parley.contracts.Shards;
import io.parley.contracts.UserId;
import io.parley.message.lease.Grant;
import io.parley.message.lease.Ownership;
import io.parley.message.peer.Answer;
import io.parley.message.store.StoreUnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * The lists of the users whose shards are here. Only the owner of a user's shard writes the user's
 * rows, so the list in memory is the table's, and reading it needs no Cassandra.
 */
public final class Inboxes {

  private final Ownership ownership;
  private final InboxStore store;
  private final Cache<UserId, Inbox> inboxes;

  Inboxes(Ownership ownership, InboxStore store, int size) {
    this.ownership = ownership;
    this.store = store;
    this.inboxes = Caffeine.newBuilder().maximumSize(size).build();
  }

  /** A user's conversations. Blocks if they are not in memory. */
  public Answer<List<ConversationId>> of(UserId user) {
    int shard = Shards.of(user);
    Optional<Grant> grant = ownership.grant(shard);
    if (grant.isEmpty()) {
      return elsewhere(shard);
    }
    List<ConversationId> all = result(user, get(user, grant.get()));
    return grant.get().holds() ? new Answer.Given<>(all) : elsewhere(shard);
  }

  /** Adds a conversation to a user's list, durably. Blocks. */
  Answer<Boolean> add(UserId user, ConversationId conversation) {
    int shard = Shards.of(user);
    Optional<Grant> grant = ownership.grant(shard);
    if (grant.isEmpty()) {
      return elsewhere(shard);
    }
    store.add(user, conversation);
    if (!grant.get().holds()) {
      return elsewhere(shard);
    }
    // Whoever begins to read the table from now on finds the row; whoever began before is here.
    Inbox inbox = inboxes.getIfPresent(user);
    if (inbox != null) {
      inbox.add(conversation);
    }
    return new Answer.Given<>(true);
  }

  /** How many lists are in memory. */
  public long size() {
    return inboxes.estimatedSize();
  }

  private Inbox get(UserId user, Grant grant) {
    Inbox found = inboxes.getIfPresent(user);
    if (found != null && found.isOf(grant)) {
      return found;
    }
    Inbox mine = new Inbox(grant);
    Inbox current =
        inboxes
            .asMap()
            .compute(user, (_, before) -> before != null && before.isOf(grant) ? before : mine);
    if (current == mine) {
      load(user, mine);
    }
    return current == null ? mine : current;
  }

  private void load(UserId user, Inbox inbox) {
    try {
      inbox.wasLoaded(store.load(user));
    } catch (RuntimeException | Error e) {
      inboxes.asMap().remove(user, inbox);
      inbox.couldNotBeLoaded(e);
    }
  }

  private static List<ConversationId> result(UserId user, Inbox inbox) {
    try {
      return inbox.all().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StoreUnavailableException failure
          ? failure
          : new IllegalStateException("the list of " + user + " could not be read", e);
    }
  }

  private <T> Answer<T> elsewhere(int shard) {
    return new Answer.Elsewhere<>(ownership.redirect(shard));
  }
}
