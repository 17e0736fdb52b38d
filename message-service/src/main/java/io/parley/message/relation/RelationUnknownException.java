package io.parley.message.relation;

/** The relation was never known here, and nobody can say at the moment. */
public final class RelationUnknownException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RelationUnknownException(Throwable cause) {
    super("the relation is not known: " + cause, cause, false, false);
  }
}
