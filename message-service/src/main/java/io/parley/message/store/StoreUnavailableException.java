package io.parley.message.store;

/**
 * Cassandra did not answer as it should: it is unknown whether a change was made, or what there is
 * to read. Trying again later makes sense.
 */
public final class StoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailableException(Throwable cause) {
    super("Cassandra did not answer: " + cause.getMessage(), cause, false, false);
  }
}
