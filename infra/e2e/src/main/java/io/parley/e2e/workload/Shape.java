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
 */
public record Shape(int users, int cliqueSize, int secondDevices, double perSecond, double drops) {

  /** What runs under most faults. */
  public static final Shape QUICK = new Shape(12, 3, 4, 4, 1);

  /** Messages as fast as two cores allow besides everything else. */
  public static final Shape HEAVY = new Shape(24, 4, 8, 10, 1);

  /** Without lost connections. */
  public Shape steady() {
    return new Shape(users, cliqueSize, secondDevices, perSecond, 0);
  }

  /** The mean time between two messages of a device. */
  Duration pause() {
    return Duration.ofNanos((long) (1e9 / perSecond));
  }
}
