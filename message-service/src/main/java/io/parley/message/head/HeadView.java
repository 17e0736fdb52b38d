package io.parley.message.head;

import io.parley.contracts.UserId;
import io.parley.message.conversation.Conversation;
import io.parley.message.cursor.Cursors;
import io.parley.message.log.LogEvent;
import io.parley.message.log.LogStore;
import io.parley.message.log.RangeLimits;
import io.parley.message.log.ViewedEvent;
import io.parley.message.relation.Relation;
import io.parley.message.relation.RelationUnknownException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What one of its users may see of a conversation. */
final class HeadView {

  private static final RangeLimits ONE = new RangeLimits(1, Long.MAX_VALUE);

  private final LogStore store;
  private final UnreadCounter unread;

  HeadView(LogStore store) {
    this.store = store;
    this.unread = new UnreadCounter(store);
  }

  /** Whether {@link #of} would not block, unless a summary is asked for. */
  boolean isReady(Conversation conversation) {
    return conversation.relation().known().isPresent() || nobodyReceivedAnything(conversation);
  }

  HeadAnswer of(HeadQuery query, Conversation conversation) {
    ConversationHead head = head(query, conversation);
    if (query.summaries()) {
      return head.head() == 0
          ? new HeadAnswer.Unchanged()
          : summary(query.user(), head, conversation);
    }
    return isNews(query, head) ? new HeadAnswer.News(head) : new HeadAnswer.Unchanged();
  }

  private static boolean isNews(HeadQuery query, ConversationHead head) {
    OptionalLong cursor = query.cursor(head.conversation());
    boolean recent = query.since() == 0 || head.headAt() > query.since();
    boolean moreEvents =
        cursor.isPresent() ? head.head() > cursor.getAsLong() : head.head() > 0 && recent;
    boolean moved =
        head.receipts().stream().anyMatch(receipt -> receipt.cursors().movedAt() > query.since());
    return moreEvents || moved || head.cursorAhead();
  }

  private HeadAnswer summary(UserId user, ConversationHead head, Conversation conversation) {
    List<LogEvent> last = store.range(head.conversation(), head.head(), head.head(), ONE);
    if (last.isEmpty()) {
      throw new IllegalStateException("the table lacks the head of " + head.conversation());
    }
    return new HeadAnswer.Summary(
        head, ViewedEvent.of(last.getFirst(), user), unread.count(user, conversation));
  }

  private ConversationHead head(HeadQuery query, Conversation conversation) {
    List<MemberCursors> receipts = receipts(query.user(), conversation);
    long head = conversation.log().head();
    boolean ahead = query.cursor(conversation.id()).orElse(0) > head;
    return new ConversationHead(
        conversation.id(), head, conversation.log().headAt(), receipts, ahead);
  }

  private static List<MemberCursors> receipts(UserId viewer, Conversation conversation) {
    List<MemberCursors> receipts = new ArrayList<>();
    for (UserId member : conversation.members()) {
      Cursors cursors = conversation.cursors().of(member);
      boolean moved = !cursors.equals(Cursors.START);
      if (moved && (member.equals(viewer) || isShown(member, viewer, conversation))) {
        receipts.add(new MemberCursors(member, cursors));
      }
    }
    return receipts;
  }

  // What nobody can tell at the moment is not shown.
  private static boolean isShown(UserId member, UserId viewer, Conversation conversation) {
    try {
      Relation relation = conversation.relation().get();
      return !conversation.relation().keptFrom(member, relation).contains(viewer);
    } catch (RelationUnknownException e) {
      return false;
    }
  }

  private static boolean nobodyReceivedAnything(Conversation conversation) {
    return conversation.members().stream()
        .map(conversation.cursors()::of)
        .allMatch(Cursors.START::equals);
  }
}
