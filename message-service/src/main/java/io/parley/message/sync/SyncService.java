package io.parley.message.sync;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.message.head.ConversationHead;
import io.parley.message.head.HeadAnswer;
import io.parley.message.head.HeadClient;
import io.parley.message.head.HeadQuery;
import io.parley.message.inbox.Inboxes;
import io.parley.message.peer.Answer;
import io.parley.message.peer.NoOwnerException;
import io.parley.message.store.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Answers for the users whose shards are here: asks the owners of their conversations. */
public final class SyncService {

  /**
   * Events and moves are dated by the clocks of other instances, and may be under way: what comes
   * shortly after an answer must not look older than it.
   */
  private static final long OVERLAP_MILLIS = Duration.ofSeconds(30).toMillis();

  private final Inboxes inboxes;
  private final HeadClient heads;
  private final Clock clock;

  SyncService(Inboxes inboxes, HeadClient heads, Clock clock) {
    this.inboxes = inboxes;
    this.heads = heads;
    this.clock = clock;
  }

  /** Blocks for what is not in memory. */
  public SyncOutcome sync(SyncQuery query) {
    if (!query.namesOnlyOwn()) {
      return new SyncOutcome.Refused(ErrorCode.NOT_A_MEMBER);
    }
    long asOf = clock.millis() - OVERLAP_MILLIS;
    try {
      return switch (inboxes.of(query.user())) {
        case Answer.Elsewhere<List<ConversationId>>(String address) ->
            new SyncOutcome.NotOwner(address);
        case Answer.Given<List<ConversationId>>(List<ConversationId> conversations) ->
            new SyncOutcome.Synced(news(query, conversations), asOf);
      };
    } catch (StoreUnavailableException | NoOwnerException e) {
      return new SyncOutcome.Refused(ErrorCode.UNAVAILABLE);
    }
  }

  private List<ConversationHead> news(SyncQuery query, List<ConversationId> conversations) {
    Set<ConversationId> asked = new LinkedHashSet<>(query.cursors().keySet());
    asked.addAll(conversations);
    HeadQuery headQuery = new HeadQuery(query.user(), query.cursors(), query.since(), false);
    return heads.ask(headQuery, List.copyOf(asked)).stream().flatMap(SyncService::head).toList();
  }

  private static Stream<ConversationHead> head(HeadAnswer answer) {
    return switch (answer) {
      case HeadAnswer.News(var head) -> Stream.of(head);
      case HeadAnswer.Summary(var head, var _, int _) -> Stream.of(head);
      case HeadAnswer.Unchanged() -> Stream.empty();
    };
  }
}
