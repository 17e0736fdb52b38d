package io.parley.handler.connection;

/** A request of a client whose answer is long. */
@FunctionalInterface
public interface PacedRequest {

  /**
   * Begins to answer; must not block.
   *
   * @param done to be run once, when the answer is in the connection's queue
   */
  void start(Runnable done);
}
