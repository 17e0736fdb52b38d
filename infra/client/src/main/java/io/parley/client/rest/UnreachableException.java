package io.parley.client.rest;

import java.net.URI;

/** No answer came. The request may have been carried out. */
public final class UnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreachableException(URI origin, Throwable cause) {
    super("No answer from " + origin + ".", cause);
  }
}
