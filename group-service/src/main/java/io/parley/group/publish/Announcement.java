package io.parley.group.publish;

import io.parley.contracts.GroupId;
import java.time.Instant;
import java.util.UUID;

/**
 * A command that is about to change a group. While it is kept, the group may have changes that are
 * not in its log.
 *
 * @param command names it
 * @param at when it was announced
 */
public record Announcement(UUID command, GroupId group, Instant at) {

  private static final long SECONDS = 60;

  /** The minute that it belongs to, counted from the epoch. */
  long minute() {
    return minuteOf(at);
  }

  /** The minute that a time belongs to, counted from the epoch. */
  static long minuteOf(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }
}
