package io.parley.message.peer;

/** For too long nobody owned what was asked about, or its owner did not answer. */
public final class NoOwnerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoOwnerException() {
    super("no owner answered in time", null, false, false);
  }
}
