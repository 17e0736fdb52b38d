package io.parley.handler.connection;

/**
 * A look-up of what a device may have missed while it was being registered.
 *
 * @param atNanos when, by the ticker
 * @param sinceMillis what happened after this time is looked at, in milliseconds since the epoch
 */
public record Settling(long atNanos, long sinceMillis) {

  /** The one check that serves both: as late as the later, and looks as far back as either. */
  Settling and(Settling other) {
    return new Settling(
        atNanos - other.atNanos >= 0 ? atNanos : other.atNanos,
        Math.min(sinceMillis, other.sinceMillis));
  }
}
