package io.parley.e2e.history;

import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;

/** One thing that a client did or saw. Times are nanoseconds of {@link System#nanoTime()}. */
public sealed interface Observation {

  long nanos();

  /** A user wrote a message: the client was given it. */
  record Invoked(long nanos, Actor by, MessageKey key, String body) implements Observation {}

  /** The message left on a connection; again for every retry. */
  record Transmitted(long nanos, Link on, MessageKey key) implements Observation {}

  /** A {@code sent} frame arrived. */
  record Acked(long nanos, Link on, MessageKey key, long seq, MessageId id)
      implements Observation {}

  /** An error frame arrived for a message. */
  record Rejected(long nanos, Link on, MessageKey key, String code, boolean definite)
      implements Observation {}

  /** A {@code welcome} arrived. */
  record Connected(long nanos, Link link, String node) implements Observation {}

  /** A connection ended. */
  record Disconnected(long nanos, Link link, int closeCode) implements Observation {}

  /** An entry of a log arrived. */
  record Received(long nanos, Link on, Entry entry, Way way) implements Observation {}

  /** The end of a log was announced. */
  record HeadSeen(long nanos, Link on, ConversationId conversation, long head)
      implements Observation {}

  /** How far a user is was announced; 0 where nothing was said. */
  record ReceiptSeen(
      long nanos, Link on, ConversationId conversation, UserId user, Cursors cursors, Way way)
      implements Observation {}

  /**
   * A user asked for a change of a group.
   *
   * @param number of the question, for its answer
   */
  record Commanded(long nanos, long number, GroupCommand command) implements Observation {}

  /** The answer to that; what was asked without an answer is unknown. */
  record Answered(long nanos, long number, GroupCommand command, int status)
      implements Observation {

    /** Whether the change is made, or everything was so already; not if it waits for somebody. */
    public boolean done() {
      return status / 100 == 2 && status != 202;
    }
  }

  /** Something was done to the cluster. */
  record Fault(long nanos, String what) implements Observation {}
}
