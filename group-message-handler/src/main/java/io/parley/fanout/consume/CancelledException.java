package io.parley.fanout.consume;

/** Somebody else takes care of the record now. */
public final class CancelledException extends Exception {

  private static final long serialVersionUID = 1L;

  CancelledException() {
    super("another instance takes care of this", null, false, false);
  }
}
