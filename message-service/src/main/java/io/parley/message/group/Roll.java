package io.parley.message.group;

import io.parley.contracts.UserId;
import java.util.List;

/**
 * Who is and was in a group.
 *
 * @param version of the group that the log has reached; 0 if there is no group
 */
public record Roll(long version, List<Entry> entries) {

  public Roll {
    entries = List.copyOf(entries);
  }

  /**
   * The last membership of a user.
   *
   * @param joined the version by which it began
   * @param left the version by which it ended; 0 if it has not
   */
  public record Entry(UserId user, long joined, long left) {}
}
