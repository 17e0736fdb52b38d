package io.parley.message.sync;

import io.parley.contracts.ErrorCode;
import io.parley.message.head.ConversationHead;
import java.util.List;

/** What a device is told. */
public sealed interface SyncOutcome {

  /**
   * Where there is something new.
   *
   * @param asOf to be given as {@code since} next time
   */
  record Synced(List<ConversationHead> heads, long asOf) implements SyncOutcome {

    public Synced {
      heads = List.copyOf(heads);
    }
  }

  /** The question cannot be answered. */
  record Refused(ErrorCode code) implements SyncOutcome {}

  /** This instance does not own the user's shard. */
  record NotOwner(String address) implements SyncOutcome {}
}
