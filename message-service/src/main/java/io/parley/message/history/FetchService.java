package io.parley.message.history;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import io.parley.contracts.UserId;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Conversations;
import io.parley.message.conversation.Parties;
import io.parley.message.group.Sight;
import io.parley.message.group.Standing;
import io.parley.message.lease.Grant;
import io.parley.message.lease.Ownership;
import io.parley.message.log.LogEvent;
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
      case Parties.Pair _ -> read(query, head, Sight.ALL);
      case Parties.Many(var group, var _) ->
          switch (group.standing(query.viewer())) {
            case Standing.Inside(Sight sight) -> read(query, head, sight);
            case Standing.Former _, Standing.Stranger _ ->
                new FetchOutcome.Refused(ErrorCode.NOT_A_MEMBER);
          };
    };
  }

  private FetchOutcome read(FetchQuery query, long head, Sight sight) {
    if (query.from() > head) {
      return new FetchOutcome.Fetched(List.of(), head);
    }
    RangeLimits limits = query.limits();
    long to = Math.min(Math.min(head, query.to()), query.from() + limits.events() - 1);
    long first = Math.min(sight.next(query.from()), to + 1);
    List<ViewedEvent> events = new ArrayList<>();
    for (long seq = query.from(); seq < first; seq++) {
      events.add(new ViewedEvent.Blank(seq));
    }
    if (first <= to) {
      RangeLimits rest = new RangeLimits((int) (to - first + 1), limits.bytes());
      store.range(query.conversation(), first, to, rest).stream()
          .map(event -> viewed(event, sight, query.viewer()))
          .forEach(events::add);
    }
    return new FetchOutcome.Fetched(events, head);
  }

  private static ViewedEvent viewed(LogEvent event, Sight sight, UserId viewer) {
    return sight.shows(event.seq())
        ? ViewedEvent.of(event, viewer)
        : new ViewedEvent.Blank(event.seq());
  }
}
