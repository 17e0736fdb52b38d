package io.parley.e2e.history;

/**
 * One connection of one device, from welcome to close.
 *
 * @param epoch 1 for the device's first connection, then 2, 3 …
 */
public record Link(Actor actor, int epoch) {

  @Override
  public String toString() {
    return actor + "#" + epoch;
  }
}
