package io.parley.chassis.batch;

/**
 * A bounded queue is full: the caller should answer {@code overloaded}, and its client try again
 * later.
 */
public class OverloadedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OverloadedException(String queue) {
    super("the queue " + queue + " is full", null, false, false);
  }
}
