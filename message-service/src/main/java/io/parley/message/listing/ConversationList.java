package io.parley.message.listing;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.message.head.ConversationHead;
import io.parley.message.head.HeadAnswer;
import io.parley.message.head.HeadClient;
import io.parley.message.head.HeadQuery;
import io.parley.message.sync.SyncClient;
import io.parley.message.sync.SyncOutcome;
import io.parley.message.sync.SyncQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts the list together: the heads of all of the user's conversations, from memory as far as
 * possible, decide what is on the page; only those on the page are read.
 */
final class ConversationList {

  private final SyncClient sync;
  private final HeadClient heads;

  ConversationList(SyncClient sync, HeadClient heads) {
    this.sync = sync;
    this.heads = heads;
  }

  ConversationPage page(UserId user, int limit, Optional<PageCursor> after) {
    List<PageCursor> following =
        all(user).stream()
            .map(PageCursor::of)
            .sorted(PageCursor.ORDER)
            .filter(at -> after.isEmpty() || PageCursor.ORDER.compare(at, after.get()) > 0)
            .limit(limit + 1L)
            .toList();
    List<PageCursor> page = following.subList(0, Math.min(limit, following.size()));
    List<ConversationId> ids = page.stream().map(PageCursor::conversation).toList();
    List<ConversationView> views =
        heads.ask(HeadQuery.summaries(user), ids).stream()
            .flatMap(answer -> view(user, answer))
            .toList();
    String next = following.size() > limit ? page.getLast().text() : null;
    return new ConversationPage(views, next);
  }

  private List<ConversationHead> all(UserId user) {
    return switch (sync.sync(new SyncQuery(user, Map.of(), 0))) {
      case SyncOutcome.Synced(var all, long _) -> all;
      case SyncOutcome.Refused(ErrorCode code) -> throw new ProblemException(code);
      case SyncOutcome.NotOwner(String _) -> throw new ProblemException(ErrorCode.UNAVAILABLE);
    };
  }

  private static Stream<ConversationView> view(UserId user, HeadAnswer answer) {
    return switch (answer) {
      case HeadAnswer.Summary summary -> Stream.of(ConversationView.of(user, summary));
      case HeadAnswer.News _, HeadAnswer.Unchanged _ -> Stream.empty();
    };
  }
}
