package io.parley.message.history;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Conversations;
import io.parley.message.lease.Grant;
import io.parley.message.lease.Ownership;
import io.parley.message.log.LogStore;
import io.parley.message.log.ViewedEvent;
import io.parley.message.store.StoreUnavailableException;
import java.util.List;
import java.util.Optional;

/** Reads the logs whose shards are here, never beyond the head. */
final class FetchService {

  private final Ownership ownership;
  private final Conversations conversations;
  private final LogStore store;

  FetchService(Ownership ownership, Conversations conversations, LogStore store) {
    this.ownership = ownership;
    this.conversations = conversations;
    this.store = store;
  }

  /** Blocks. */
  FetchOutcome fetch(FetchQuery query) {
    if (!query.conversation().includes(query.viewer())) {
      return new FetchOutcome.Refused(ErrorCode.NOT_A_MEMBER);
    }
    if (query.from() < 1 || query.from() > query.to()) {
      return new FetchOutcome.Refused(ErrorCode.INVALID_FIELD);
    }
    int shard = Shards.of(query.conversation());
    Optional<Grant> grant = ownership.grant(shard);
    if (grant.isEmpty()) {
      return new FetchOutcome.NotOwner(ownership.redirect(shard));
    }
    try {
      FetchOutcome outcome = read(query, conversations.get(query.conversation(), grant.get()));
      // What was read counts only if this instance was still the owner afterwards.
      return grant.get().holds() ? outcome : new FetchOutcome.NotOwner(ownership.redirect(shard));
    } catch (StoreUnavailableException e) {
      return new FetchOutcome.Refused(ErrorCode.UNAVAILABLE);
    }
  }

  private FetchOutcome read(FetchQuery query, Conversation conversation) {
    long head = conversation.log().head();
    if (head == 0) {
      return new FetchOutcome.Refused(ErrorCode.UNKNOWN_CONVERSATION);
    }
    if (query.from() > head) {
      return new FetchOutcome.Fetched(List.of(), head);
    }
    List<ViewedEvent> events =
        store
            .range(query.conversation(), query.from(), Math.min(head, query.to()), query.limits())
            .stream()
            .map(event -> ViewedEvent.of(event, query.viewer()))
            .toList();
    return new FetchOutcome.Fetched(events, head);
  }
}
