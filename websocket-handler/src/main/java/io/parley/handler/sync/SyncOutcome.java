package io.parley.handler.sync;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.handler.frame.Head;
import java.util.List;

/** What message-service says of a sync. */
sealed interface SyncOutcome {

  /**
   * The conversations with news.
   *
   * @param ahead conversations of which the device claims to hold more than there is
   * @param asOfMillis to be given as {@code since} next time
   */
  record Heads(List<Head> heads, List<ConversationId> ahead, long asOfMillis)
      implements SyncOutcome {

    public Heads {
      heads = List.copyOf(heads);
      ahead = List.copyOf(ahead);
    }
  }

  /** It is not answered. */
  record Refused(ErrorCode code) implements SyncOutcome {}
}
