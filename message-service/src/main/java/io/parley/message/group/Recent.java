package io.parley.message.group;

import io.parley.contracts.UserId;
import io.parley.message.log.LogEnd;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Who sent the last messages of a group. Not thread-safe. */
final class Recent {

  /** In a busy group this must outlast the time that members gather their receipts for. */
  private static final int CAPACITY = 1_024;

  private static final int FIRST_CAPACITY = LogEnd.ROWS;

  private @Nullable UserId[] senders = new @Nullable UserId[FIRST_CAPACITY];
  private long head;
  private int size;

  /** How many events are remembered. */
  int size() {
    return size;
  }

  /** The highest number. */
  long head() {
    return head;
  }

  /** The lowest number that is remembered; one more than the head if nothing is. */
  long low() {
    return head - size + 1;
  }

  /**
   * Remembers the event after the head, or the first one to be remembered.
   *
   * @param sender if it is a message
   */
  void add(long seq, @Nullable UserId sender) {
    if (seq != head + 1) {
      Arrays.fill(senders, null);
      size = 0;
    } else if (size == senders.length && size < CAPACITY) {
      grow();
    }
    head = seq;
    size = Math.min(size + 1, senders.length);
    senders[slot(seq)] = sender;
  }

  /** The sender of a message; null if the event is none, or is not remembered. */
  @Nullable UserId sender(long seq) {
    return seq < low() || seq > head ? null : senders[slot(seq)];
  }

  /** Whether a user has sent any of them. */
  boolean has(UserId sender) {
    for (long seq = low(); seq <= head; seq++) {
      if (sender.equals(sender(seq))) {
        return true;
      }
    }
    return false;
  }

  /** How many messages of others that a user may see lie beyond a number, if remembered. */
  OptionalInt unread(UserId reader, long read, Sight sight) {
    if (read + 1 < low()) {
      return OptionalInt.empty();
    }
    int unread = 0;
    for (long seq = read + 1; seq <= head; seq++) {
      UserId sender = sender(seq);
      boolean counts = sender != null && !sender.equals(reader) && sight.shows(seq);
      unread += counts ? 1 : 0;
    }
    return OptionalInt.of(unread);
  }

  private void grow() {
    @Nullable UserId[] former = senders;
    senders = new @Nullable UserId[former.length * 2];
    for (long seq = low(); seq <= head; seq++) {
      senders[slot(seq)] = former[(int) (seq & (former.length - 1))];
    }
  }

  private int slot(long seq) {
    return (int) (seq & (senders.length - 1));
  }
}
