package io.parley.fanout.event;

import io.parley.contracts.UserId;
import io.parley.fanout.deliver.ConnectionId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event for all who are in the conversation.
 *
 * @param origin the connection that knows it already
 * @param also users who get it beside the members
 * @param hiddenFrom users to whom it is void
 */
record Announcement(
    LogEntry entry, @Nullable ConnectionId origin, Set<UserId> also, Set<UserId> hiddenFrom)
    implements News {

  Announcement {
    also = Set.copyOf(also);
    hiddenFrom = Set.copyOf(hiddenFrom);
  }
}
