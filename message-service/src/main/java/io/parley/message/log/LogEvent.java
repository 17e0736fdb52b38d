package io.parley.message.log;

import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import java.util.List;

/**
 * One entry of a log.
 *
 * @param seq 1, 2, 3 … without gaps
 * @param epoch of the grant under which it was written
 * @param at milliseconds since the Unix epoch, by the owner's clock
 * @param hiddenFrom users for whom it is void
 * @param groupVersion in groups, the version of the membership under which it was accepted; that of
 *     the change, if it is one; else 0
 */
public record LogEvent(
    long seq,
    long epoch,
    MessageId id,
    long at,
    Origin origin,
    Content content,
    List<UserId> hiddenFrom,
    long groupVersion) {

  public LogEvent {
    hiddenFrom = List.copyOf(hiddenFrom);
  }

  /** Whether this viewer may see more of it than its number. */
  public boolean isVisibleTo(UserId viewer) {
    return !hiddenFrom.contains(viewer);
  }
}
