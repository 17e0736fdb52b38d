package io.parley.message.sync;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.Map;

/**
 * What a device asks.
 *
 * @param cursors the highest contiguous number it holds, by conversation
 * @param since conversations that are not named matter only if something happened after this time,
 *     in milliseconds since the Unix epoch; 0 for any time
 */
public record SyncQuery(UserId user, Map<ConversationId, Long> cursors, long since) {

  public SyncQuery {
    cursors = Map.copyOf(cursors);
  }

  // Whether a group is theirs, its owner knows.
  boolean namesOnlyOwn() {
    return cursors.keySet().stream().allMatch(id -> id.isGroup() || id.includes(user));
  }
}
