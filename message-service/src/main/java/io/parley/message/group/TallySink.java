package io.parley.message.group;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.List;

/** Brings tallies to the senders of the messages. */
@FunctionalInterface
public interface TallySink {

  /**
   * Never blocks.
   *
   * @param lost run if they cannot be brought soon, and are dropped
   */
  void put(ConversationId conversation, UserId sender, List<Tally> tallies, Runnable lost);
}
