package io.parley.e2e.workload;

import java.time.Duration;

/**
 * How a load looks.
 *
 * @param users in cliques; everybody writes to the others of the clique
 * @param cliqueSize users that write to each other
 * @param secondDevices so many users have two devices
 * @param perSecond messages a second of each device, on average
 * @param drops connections that break by themselves, a second, all devices together
 * @param groups which some of the messages go to
 */
public record Shape(
    int users, int cliqueSize, int secondDevices, double perSecond, double drops, Groups groups) {

  /** What runs under most faults. */
  public static final Shape QUICK = new Shape(12, 3, 4, 4, 1, Groups.NONE);

  /** The same with groups. */
  public static final Shape GROUPS = QUICK.with(new Groups(4, 6, 3));

  /** Messages as fast as two cores allow besides everything else. */
  public static final Shape HEAVY = new Shape(24, 4, 8, 10, 1, Groups.NONE);

  /**
   * The groups of a load.
   *
   * @param count of the groups
   * @param members of each in the beginning, their founder among them
   * @param changes how often a second somebody comes, goes or is made something, in all groups
   *     together
   */
  public record Groups(int count, int members, double changes) {

    /** No groups at all. */
    public static final Groups NONE = new Groups(0, 0, 0);
  }

  /** Without lost connections. */
  public Shape steady() {
    return new Shape(users, cliqueSize, secondDevices, perSecond, 0, groups);
  }

  /** With these groups. */
  public Shape with(Groups others) {
    return new Shape(users, cliqueSize, secondDevices, perSecond, drops, others);
  }

  /** The mean time between two messages of a device. */
  Duration pause() {
    return Duration.ofNanos((long) (1e9 / perSecond));
  }
}
