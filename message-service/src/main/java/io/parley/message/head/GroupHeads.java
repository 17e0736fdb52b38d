package io.parley.message.head;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Parties;
import io.parley.message.cursor.Cursors;
import io.parley.message.group.Member;
import io.parley.message.group.Sight;
import io.parley.message.group.Standing;
import io.parley.message.group.Tally;
import java.util.List;
import java.util.Optional;

/** The heads of groups. */
final class GroupHeads {

  private GroupHeads() {}

  /**
   * What a user may see; empty if the group is nothing to them, or is none. A device that names a
   * group is told in any case: that it is over.
   */
  static Optional<ConversationHead> of(
      HeadQuery query, Conversation conversation, Parties.Many many) {
    ConversationId id = conversation.id();
    // The head comes first: who is in the group after that was in it at the head.
    long head = conversation.log().head();
    return switch (many.group().standing(query.user())) {
      case Standing.Stranger() ->
          query.cursor(id).isPresent() && !query.summaries()
              ? Optional.of(ended(id, new Member.Exit(0, 0, 0)))
              : Optional.empty();
      case Standing.Former(Member.Exit exit) -> Optional.of(ended(id, exit));
      case Standing.Inside(Sight sight) ->
          query.summaries() && isJustComing(sight, head)
              ? Optional.empty()
              : Optional.of(inside(query, conversation, many, head, sight.first()));
    };
  }

  /** The user came after the head was read: the last event would be one that they may not see. */
  private static boolean isJustComing(Sight sight, long head) {
    return head > 0 && !sight.shows(head);
  }

  private static ConversationHead ended(ConversationId id, Member.Exit exit) {
    return new ConversationHead(id, exit.seq(), exit.at(), List.of(), false, GroupPart.ENDED);
  }

  private static ConversationHead inside(
      HeadQuery query, Conversation conversation, Parties.Many many, long head, long visibleFrom) {
    UserId user = query.user();
    Cursors own = conversation.cursors().of(user);
    List<MemberCursors> receipts =
        own.equals(Cursors.START) ? List.of() : List.of(new MemberCursors(user, own));
    List<Tally> tallies = many.tallies().of(user);
    return new ConversationHead(
        conversation.id(),
        head,
        conversation.log().headAt(),
        receipts,
        query.cursor(conversation.id()).orElse(0) > head,
        new GroupPart(false, visibleFrom > 1 ? visibleFrom : 0, tallies));
  }
}
