package io.parley.message.group;

import java.time.Duration;

/**
 * How long receipts are gathered before they are reported: so long that a group makes some hundred
 * reports a second at most, whatever its size.
 */
public final class Gathering {

  private static final long LEAST_MILLIS = 100;

  private final long perMemberMillis;
  private final long mostMillis;

  public Gathering(Duration perMember, Duration most) {
    this.perMemberMillis = perMember.toMillis();
    this.mostMillis = most.toMillis();
  }

  /** In milliseconds, for one member of a group of this size. */
  public int millis(int members) {
    return (int) Math.min(mostMillis, Math.max(LEAST_MILLIS, members * perMemberMillis));
  }
}
