package io.parley.group.store;

import java.time.Duration;

/** How long rows live, in seconds, as Cassandra takes it. */
public final class TimeToLive {

  /** How long an invite that has ended, and a mute without end that was left behind, are known. */
  public static final Duration REMEMBERED = Duration.ofDays(30);

  /** For rows that do not expire. */
  public static final int FOR_EVER = 0;

  private static final long LONGEST = Duration.ofDays(20L * 365).toSeconds();

  private TimeToLive() {}

  /** Rounded up, at least one; as much as Cassandra takes (20 years) at most. */
  public static int seconds(Duration duration) {
    return Math.toIntExact(Math.clamp(duration.toSeconds() + 1, 1, LONGEST));
  }
}
