package io.parley.bench.traffic;

/**
 * Looks for the highest rate that holds: raises it until one does not hold, then narrows it down
 * between the highest that did and the lowest that did not.
 */
public final class RateSearch {

  private static final int MOST_STEPS = 25;
  private static final double LOWEST = 0.5;

  private final double factor;
  private final double precision;
  private double rate;
  private double held;
  private double failed = Double.POSITIVE_INFINITY;
  private int steps;

  /**
   * A search.
   *
   * @param start the first rate
   * @param factor by how much it is raised, more than 1
   * @param precision the ratio of the two rates between which it may end, more than 1
   */
  public RateSearch(double start, double factor, double precision) {
    if (start <= 0 || factor <= 1 || precision <= 1) {
      throw new IllegalArgumentException("a search begins above 0 and goes up");
    }
    this.rate = start;
    this.factor = factor;
    this.precision = precision;
  }

  /** The rate to be tried. */
  public double rate() {
    return rate;
  }

  /** Whether it held, and so what is tried next. */
  public void tried(boolean good) {
    steps++;
    if (good) {
      held = rate;
    } else {
      failed = rate;
    }
    if (held == 0) {
      rate = failed / factor;
    } else if (failed == Double.POSITIVE_INFINITY) {
      rate = held * factor;
    } else {
      rate = Math.sqrt(held * failed);
    }
  }

  /** Whether it is found, or there is no use in trying on. */
  public boolean done() {
    boolean narrow = held > 0 && failed / held <= precision;
    return narrow || steps >= MOST_STEPS || failed < LOWEST;
  }

  /** The highest rate that held; 0 if none did. */
  public double best() {
    return held;
  }
}
