package io.parley.e2e.workload;

import java.util.SplittableRandom;

/**
 * Where all choices of a run come from. {@code -Dparley.seed=7} makes the choices of run 7 again.
 */
public record Seed(long value) {

  /** The seed that was asked for, else a new one. */
  public static Seed choose() {
    String asked = System.getProperty("parley.seed", "");
    return new Seed(
        asked.isBlank() ? new SplittableRandom().nextLong(1_000_000) : Long.parseLong(asked));
  }

  /** Choices of their own for each part of a run. */
  public SplittableRandom random(int part) {
    return new SplittableRandom(value * 1_000_003 + part);
  }
}
