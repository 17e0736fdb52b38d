package org.apache.cassandra.security;

/**
 * Stands in for Cassandra's class of this name, which calls {@code System.setSecurityManager} and
 * so cannot work on Java 24 and later. The original only guards user-defined functions; the laptop
 * cluster keeps those off.
 */
public final class ThreadAwareSecurityManager {
  private ThreadAwareSecurityManager() {}

  /** Called by Cassandra at start-up. */
  public static void install() {}

  /** Says whether the calling thread runs a user-defined function: never. */
  public static boolean isSecuredThread() {
    return false;
  }
}
