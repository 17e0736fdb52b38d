package io.parley.message.head;

import io.parley.contracts.UserId;
import io.parley.message.conversation.Conversation;
import io.parley.message.conversation.Parties;
import io.parley.message.group.Sight;
import io.parley.message.group.Standing;
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

  int count(UserId user, Conversation conversation) {
    return switch (conversation.parties()) {
      case Parties.Pair _ -> count(user, conversation, Sight.ALL);
      case Parties.Many(var group, var _) ->
          switch (group.standing(user)) {
            case Standing.Inside(Sight sight) -> count(user, conversation, sight);
            case Standing.Former _, Standing.Stranger _ -> 0;
          };
    };
  }

  private int count(UserId user, Conversation conversation, Sight sight) {
    long read = sight.next(conversation.cursors().of(user).read().seq() + 1) - 1;
    OptionalInt remembered =
        switch (conversation.parties()) {
          case Parties.Pair _ -> conversation.log().unread(user, read);
          case Parties.Many(var group, var _) -> group.unread(user, read, sight);
        };
    return Math.min(
        MOST, remembered.orElseGet(() -> countInTable(user, conversation, read, sight)));
  }

  private int countInTable(UserId user, Conversation conversation, long read, Sight sight) {
    long head = conversation.log().head();
    long lowest = Math.max(read + 1, head - MAX_SCANNED + 1);
    AtomicInteger unread = new AtomicInteger();
    store.scanBack(
        conversation.id(),
        lowest,
        head,
        row -> {
          if (row.isMessageFor(user) && sight.shows(row.seq())) {
            unread.incrementAndGet();
          }
          return unread.get() < MOST;
        });
    return unread.get();
  }
}
