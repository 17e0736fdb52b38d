package io.parley.message.log;

import io.parley.contracts.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may enter a log, and follows what has. It is told everything in the order of the
 * log, under the log's monitor, and must not block.
 */
public interface LogKeeper {

  /** Whether an event may be the next one. Decides by all that were accepted so far. */
  Admission admit(Submission submission);

  /** The event was given its number. */
  void accepted(LogEvent event);

  /**
   * The event is durable. It is not part of what readers see of the log until this returns.
   *
   * @param fanout if its readers are to be brought the event
   */
  void durable(ConversationId conversation, LogEvent event, @Nullable Fanout fanout);

  /** Some events became durable. Not called under the log's monitor, nor in any order. */
  void settled();
}
