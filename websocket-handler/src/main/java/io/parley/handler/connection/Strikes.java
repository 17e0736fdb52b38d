package io.parley.handler.connection;

import java.time.Duration;

/** Counts what a client does wrong. Used by the thread that reads from the client. */
public final class Strikes {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private int malformed;
  private int rejections;
  private long minuteBegan;

  /** Counts a frame that is no JSON object; says how many there were. */
  public int malformed() {
    return ++malformed;
  }

  /** Counts a frame that came too fast; says how many there were within a minute. */
  public int rejected(long nowNanos) {
    if (rejections == 0 || nowNanos - minuteBegan > MINUTE) {
      rejections = 0;
      minuteBegan = nowNanos;
    }
    return ++rejections;
  }
}
