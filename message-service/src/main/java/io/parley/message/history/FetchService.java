package io.parley.message.history;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Conversations;
import io.parley.message.conversation.Parties;
import io.parley.message.group.Standing;
import io.parley.message.lease.Grant;
import io.parley.message.lease.Ownership;
import io.parley.message.log.LogStore;
import io.parley.message.log.RangeLimits;
import io.parley.message.log.ViewedEvent;
import io.parley.message.store.StoreUnavailableException;
import java.util.ArrayList;
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
    ConversationId id = query.conversation();
    if (!id.isGroup() && !id.includes(query.viewer())) {
      return new FetchOutcome.Refused(ErrorCode.NOT_A_MEMBER);
    }
    if (query.from() < 1 || query.from() > query.to()) {
      return new FetchOutcome.Refused(ErrorCode.INVALID_FIELD);
    }
    int shard = Shards.of(id);
    Optional<Grant> grant = ownership.grant(shard);
    if (grant.isEmpty()) {
      return new FetchOutcome.NotOwner(ownership.redirect(shard));
    }
    try {
      FetchOutcome outcome = read(query, conversations.get(id, grant.get()));
      // What was read counts only if this instance was still the owner afterwards.
      return grant.get().holds() ? outcome : new FetchOutcome.NotOwner(ownership.redirect(shard));
    } catch (StoreUnavailableException e) {
      return new FetchOutcome.Refused(ErrorCode.UNAVAILABLE);
    }
  }

  // The head comes first: who is in the group after that was in it at the head.
  private FetchOutcome read(FetchQuery query, Conversation conversation) {
    long head = conversation.log().head();
    if (head == 0) {
      return new FetchOutcome.Refused(ErrorCode.UNKNOWN_CONVERSATION);
    }
    return switch (conversation.parties()) {
      case Parties.Pair _ -> read(query, head, 1);
      case Parties.Many(var group, var _) ->
          switch (group.standing(query.viewer())) {
            case Standing.Inside(long visibleFrom) -> read(query, head, visibleFrom);
            case Standing.Former _, Standing.Stranger _ ->
                new FetchOutcome.Refused(ErrorCode.NOT_A_MEMBER);
          };
    };
  }

  private FetchOutcome read(FetchQuery query, long head, long visibleFrom) {
    if (query.from() > head) {
      return new FetchOutcome.Fetched(List.of(), head);
    }
    long to = Math.min(head, query.to());
    RangeLimits limits = query.limits();
    List<ViewedEvent> events = new ArrayList<>();
    for (long seq = query.from(); seq < visibleFrom && seq <= to; seq++) {
      if (events.size() == limits.events()) {
        return new FetchOutcome.Fetched(events, head);
      }
      events.add(new ViewedEvent.Blank(seq));
    }
    long next = query.from() + events.size();
    int room = limits.events() - events.size();
    if (next <= to && room > 0) {
      store.range(query.conversation(), next, to, new RangeLimits(room, limits.bytes())).stream()
          .map(event -> ViewedEvent.of(event, query.viewer()))
          .forEach(events::add);
    }
    return new FetchOutcome.Fetched(events, head);
  }
}
