package io.parley.message.receipt;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.message.cursor.Cursor;
import io.parley.message.cursor.CursorKind;
import io.parley.message.cursor.CursorStore;
import io.parley.message.head.HeadAnswer;
import io.parley.message.head.HeadClient;
import io.parley.message.head.HeadQuery;
import io.parley.message.head.MemberCursors;
import io.parley.message.history.HistoryReader;
import io.parley.message.log.LogEvent;
import io.parley.message.log.LogStore;
import io.parley.message.log.RangeLimits;
import io.parley.message.log.ViewedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells a user who has received and read an event of a direct conversation, as far as the user may
 * know. Blocks.
 */
final class EventReceipts {

  private static final RangeLimits ONE = new RangeLimits(1, Long.MAX_VALUE);

  private final HistoryReader history;
  private final HeadClient heads;
  private final LogStore logs;
  private final CursorStore cursors;

  EventReceipts(HistoryReader history, HeadClient heads, LogStore logs, CursorStore cursors) {
    this.history = history;
    this.heads = heads;
    this.logs = logs;
    this.cursors = cursors;
  }

  EventReceiptsView of(ConversationId conversation, long seq, UserId viewer) {
    List<ViewedEvent> viewed = history.range(conversation, viewer, seq, seq).events();
    if (viewed.isEmpty()) {
      throw new ProblemException(ErrorCode.BEYOND_HEAD);
    }
    Optional<LogEvent> event =
        viewed.getFirst() instanceof ViewedEvent.Visible
            ? logs.range(conversation, seq, seq, ONE).stream().findFirst()
            : Optional.empty();
    List<EventReceiptsView.Member> members =
        event.map(shown -> members(conversation, shown, viewer)).orElse(List.of());
    return EventReceiptsView.of(conversation.value(), seq, members);
  }

  private List<EventReceiptsView.Member> members(
      ConversationId conversation, LogEvent event, UserId viewer) {
    return visible(conversation, viewer).stream()
        .filter(member -> !member.user().equals(event.origin().sender()))
        .filter(member -> event.isVisibleTo(member.user()))
        .map(member -> member(conversation, event.seq(), member))
        .toList();
  }

  private List<MemberCursors> visible(ConversationId conversation, UserId viewer) {
    HeadAnswer answer = heads.ask(HeadQuery.all(viewer), List.of(conversation)).getFirst();
    return switch (answer) {
      case HeadAnswer.News(var head) -> head.receipts();
      case HeadAnswer.Summary(var head, var _, int _) -> head.receipts();
      case HeadAnswer.Unchanged() -> List.of();
    };
  }

  private EventReceiptsView.Member member(
      ConversationId conversation, long seq, MemberCursors member) {
    Cursor delivered = member.cursors().delivered();
    Cursor read = member.cursors().read();
    UserId user = member.user();
    return new EventReceiptsView.Member(
        user.toString(),
        delivered.seq() >= seq,
        time(conversation, user, CursorKind.DELIVERED, seq, delivered),
        read.seq() >= seq,
        time(conversation, user, CursorKind.READ, seq, read));
  }

  private @Nullable Instant time(
      ConversationId conversation, UserId user, CursorKind kind, long seq, Cursor cursor) {
    if (cursor.seq() < seq) {
      return null;
    }
    OptionalLong at = cursors.reachedAt(conversation, user, kind, seq);
    return at.isPresent() ? Instant.ofEpochMilli(at.getAsLong()) : null;
  }
}
