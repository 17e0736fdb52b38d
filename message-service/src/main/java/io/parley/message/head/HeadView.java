package io.parley.message.head;

import io.parley.contracts.UserId;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Parties;
import io.parley.message.cursor.Cursors;
import io.parley.message.log.LogEvent;
import io.parley.message.log.LogStore;
import io.parley.message.log.RangeLimits;
import io.parley.message.log.ViewedEvent;
import io.parley.message.relation.ConversationRelation;
import io.parley.message.relation.RelationUnknownException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return switch (conversation.parties()) {
      case Parties.Pair pair ->
          pair.relation().known().isPresent() || nobodyReceivedAnything(conversation, pair);
      case Parties.Many _ -> true;
    };
  }

  HeadAnswer of(HeadQuery query, Conversation conversation) {
    return head(query, conversation)
        .map(head -> of(query, conversation, head))
        .orElseGet(HeadAnswer.Unchanged::new);
  }

  private HeadAnswer of(HeadQuery query, Conversation conversation, ConversationHead head) {
    if (query.summaries()) {
      return head.head() == 0
          ? new HeadAnswer.Unchanged()
          : summary(query.user(), head, conversation);
    }
    return isNews(query, conversation, head)
        ? new HeadAnswer.News(head)
        : new HeadAnswer.Unchanged();
  }

  private static boolean isNews(HeadQuery query, Conversation conversation, ConversationHead head) {
    OptionalLong cursor = query.cursor(head.conversation());
    boolean recent = query.since() == 0 || head.headAt() > query.since();
    boolean moreEvents =
        cursor.isPresent() ? head.head() > cursor.getAsLong() : head.head() > 0 && recent;
    boolean moved =
        head.receipts().stream().anyMatch(receipt -> receipt.cursors().movedAt() > query.since());
    boolean tallied =
        !head.group().tallies().isEmpty() && conversation.cursors().movedAt() > query.since();
    return moreEvents || moved || tallied || head.cursorAhead() || isUnheardOf(query, head);
  }

  // A device names a group that is nothing to its user.
  private static boolean isUnheardOf(HeadQuery query, ConversationHead head) {
    return head.group().ended()
        && head.head() == 0
        && query.cursor(head.conversation()).isPresent();
  }

  private HeadAnswer summary(UserId user, ConversationHead head, Conversation conversation) {
    List<LogEvent> last = store.range(head.conversation(), head.head(), head.head(), ONE);
    if (last.isEmpty()) {
      throw new IllegalStateException("the table lacks the head of " + head.conversation());
    }
    int count = head.group().ended() ? 0 : unread.count(user, conversation);
    return new HeadAnswer.Summary(head, ViewedEvent.of(last.getFirst(), user), count);
  }

  private static Optional<ConversationHead> head(HeadQuery query, Conversation conversation) {
    return switch (conversation.parties()) {
      case Parties.Pair pair -> Optional.of(head(query, conversation, pair));
      case Parties.Many many -> GroupHeads.of(query, conversation, many);
    };
  }

  private static ConversationHead head(
      HeadQuery query, Conversation conversation, Parties.Pair pair) {
    List<MemberCursors> receipts = receipts(query.user(), conversation, pair);
    long head = conversation.log().head();
    boolean ahead = query.cursor(conversation.id()).orElse(0) > head;
    return new ConversationHead(
        conversation.id(), head, conversation.log().headAt(), receipts, ahead, GroupPart.NONE);
  }

  private static List<MemberCursors> receipts(
      UserId viewer, Conversation conversation, Parties.Pair pair) {
    List<MemberCursors> receipts = new ArrayList<>();
    for (UserId member : pair.members()) {
      Cursors cursors = conversation.cursors().of(member);
      boolean moved = !cursors.equals(Cursors.START);
      if (moved && (member.equals(viewer) || isShown(member, viewer, pair.relation()))) {
        receipts.add(new MemberCursors(member, cursors));
      }
    }
    return receipts;
  }

  // What nobody can tell at the moment is not shown.
  private static boolean isShown(UserId member, UserId viewer, ConversationRelation relation) {
    try {
      return !relation.keptFrom(member, relation.get()).contains(viewer);
    } catch (RelationUnknownException e) {
      return false;
    }
  }

  private static boolean nobodyReceivedAnything(Conversation conversation, Parties.Pair pair) {
    return pair.members().stream().map(conversation.cursors()::of).allMatch(Cursors.START::equals);
  }
}
