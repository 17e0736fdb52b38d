package io.parley.message.planted;

import io.parley.message.log.Numbering;
import java.util.concurrent.atomic.AtomicLong;

/** Gives every twentieth event the number of the one before it. */
final class RepeatingNumbering implements Numbering {

  private static final long EVERY = 20;

  private final AtomicLong given = new AtomicLong();

  @Override
  public long next(long last) {
    boolean repeats = last > 0 && given.incrementAndGet() % EVERY == 0;
    return repeats ? last : last + 1;
  }
}
