package io.parley.contracts.frame;

import java.time.LocalDate;

/** Writes points in time as ISO 8601 in UTC with milliseconds, many times a second. */
public final class IsoTime {

  private static final long DAY_MILLIS = 86_400_000;

  private IsoTime() {}

  public static void append(StringBuilder out, long epochMillis) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(epochMillis, DAY_MILLIS));
    int millis = (int) Math.floorMod(epochMillis, DAY_MILLIS);
    out.append(date).append('T');
    two(out, millis / 3_600_000).append(':');
    two(out, millis / 60_000 % 60).append(':');
    two(out, millis / 1000 % 60).append('.');
    int fraction = millis % 1000;
    out.append((char) ('0' + fraction / 100));
    two(out, fraction % 100).append('Z');
  }

  private static StringBuilder two(StringBuilder out, int value) {
    return out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }
}
