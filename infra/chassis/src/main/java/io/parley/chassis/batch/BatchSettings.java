package io.parley.chassis.batch;

/**
 * Bounds of a {@link NaturalBatcher}.
 *
 * @param name names the batcher in errors and threads
 * @param maxInFlight calls under way at the same time
 * @param maxBatch items in one call
 * @param maxQueued items that wait for a call; beyond it items are refused
 */
public record BatchSettings(String name, int maxInFlight, int maxBatch, int maxQueued) {

  public BatchSettings {
    if (maxInFlight < 1 || maxBatch < 1 || maxQueued < 1) {
      throw new IllegalArgumentException("the bounds of batcher " + name + " must be positive");
    }
  }

  /** Two calls in flight of at most 256 items, 10,000 waiting. */
  public static BatchSettings named(String name) {
    return new BatchSettings(name, 2, 256, 10_000);
  }
}
