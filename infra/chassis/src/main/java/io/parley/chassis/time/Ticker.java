package io.parley.chassis.time;

/**
 * A clock that only measures how much time has passed: never set, never going back. For leases,
 * timeouts and latencies; the wall clock ({@link java.time.Clock}) is for times that people see.
 */
@FunctionalInterface
public interface Ticker {

  /** Nanoseconds since some fixed but arbitrary moment; may overflow, so compare differences. */
  long nanos();

  /** The ticker of this JVM. */
  static Ticker system() {
    return System::nanoTime;
  }
}
