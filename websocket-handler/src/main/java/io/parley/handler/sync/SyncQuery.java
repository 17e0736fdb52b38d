package io.parley.handler.sync;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.Map;

/**
 * Which conversations of a user hold more than a device.
 *
 * @param cursors what the device holds
 * @param sinceMillis only what happened after this time, in milliseconds since the epoch; 0 for all
 */
record SyncQuery(UserId user, Map<ConversationId, Long> cursors, long sinceMillis) {

  private static final int OVERHEAD = 128;
  private static final int CURSOR = 160;

  SyncQuery {
    cursors = Map.copyOf(cursors);
  }

  /** About how many bytes it takes. */
  int weight() {
    return OVERHEAD + CURSOR * cursors.size();
  }
}
