package io.parley.message.head;

import io.parley.contracts.UserId;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Parties;
import io.parley.message.log.LogStore;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the messages of others beyond a user's read cursor, as far as the user may see them. */
final class UnreadCounter {

  /** Stands for itself or more. */
  static final int MOST = 1000;

  /**
   * So many events are looked at, at most, of a conversation in which the user writes but never
   * reads.
   */
  private static final long MAX_SCANNED = 8192;

  private final LogStore store;

  UnreadCounter(LogStore store) {
    this.store = store;
  }

  int count(UserId user, Conversation conversation, ConversationHead head) {
    long invisible = Math.max(0, head.group().visibleFrom() - 1);
    long read = Math.max(invisible, conversation.cursors().of(user).read().seq());
    OptionalInt remembered =
        switch (conversation.parties()) {
          case Parties.Pair _ -> conversation.log().unread(user, read);
          case Parties.Many(var group, var _) -> group.unread(user, read);
        };
    return Math.min(MOST, remembered.orElseGet(() -> countInTable(user, conversation, read)));
  }

  private int countInTable(UserId user, Conversation conversation, long read) {
    long head = conversation.log().head();
    long lowest = Math.max(read + 1, head - MAX_SCANNED + 1);
    AtomicInteger unread = new AtomicInteger();
    store.scanBack(
        conversation.id(),
        lowest,
        head,
        row -> {
          if (row.isMessageFor(user)) {
            unread.incrementAndGet();
          }
          return unread.get() < MOST;
        });
    return unread.get();
  }
}
