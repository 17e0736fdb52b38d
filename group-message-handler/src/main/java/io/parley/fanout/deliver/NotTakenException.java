package io.parley.fanout.deliver;

/** A node did not take a push in time. */
final class NotTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotTakenException() {
    super("the node did not take the push in time", null, false, false);
  }
}
