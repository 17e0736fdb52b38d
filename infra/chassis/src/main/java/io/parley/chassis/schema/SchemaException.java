package io.parley.chassis.schema;

/** The schema cannot be brought up to date; the message says why, and start-up ends. */
public class SchemaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SchemaException(String message) {
    super(message);
  }
}
