package io.parley.message.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.cursor.Cursor;
import io.parley.message.head.ConversationHead;
import io.parley.message.head.HeadAnswer;
import io.parley.message.head.MemberCursors;
import io.parley.message.history.EventView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in JSON.
 *
 * @param user the other one, of a direct conversation
 * @param group of a group's conversation
 * @param ended that the viewer is not in the group any more; the head is then what took them out
 * @param head the highest number in the log
 * @param at when the last event came
 * @param last the last event as the viewer may see it
 * @param unread messages of others beyond the viewer's read cursor; 1000 stands for 1000 or more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConversationView(
    String conversation,
    @Nullable String user,
    @Nullable String group,
    @Nullable Boolean ended,
    long head,
    Instant at,
    EventView last,
    int unread,
    List<Receipts> receipts) {

  /** How far one member has received and read it, as far as the viewer may know. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Receipts(
      String user,
      long delivered,
      @Nullable Instant deliveredAt,
      long read,
      @Nullable Instant readAt) {

    static Receipts of(MemberCursors member) {
      Cursor delivered = member.cursors().delivered();
      Cursor read = member.cursors().read();
      return new Receipts(
          member.user().toString(), delivered.seq(), time(delivered), read.seq(), time(read));
    }

    private static @Nullable Instant time(Cursor cursor) {
      return cursor.seq() == 0 ? null : Instant.ofEpochMilli(cursor.at());
    }
  }

  static ConversationView of(UserId viewer, HeadAnswer.Summary summary) {
    ConversationHead head = summary.head();
    ConversationId id = head.conversation();
    return new ConversationView(
        id.value(),
        id.isGroup() ? null : id.other(viewer).toString(),
        id.isGroup() ? id.group().toString() : null,
        head.group().ended() ? true : null,
        head.head(),
        Instant.ofEpochMilli(head.headAt()),
        EventView.of(id, summary.last()),
        summary.unread(),
        head.receipts().stream().map(Receipts::of).toList());
  }
}
