package io.parley.handler.connection;

import io.parley.contracts.CloseCode;
import io.parley.contracts.ErrorCode;

/**
 * How a connection is to be closed.
 *
 * @param code the close code
 * @param reason the reason phrase, for people: one of our error codes
 */
public record CloseOrder(CloseCode code, String reason) {

  public static CloseOrder of(CloseCode code, ErrorCode reason) {
    return new CloseOrder(code, reason.wireName());
  }
}
