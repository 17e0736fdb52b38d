package io.parley.gateway.door;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.parley.contracts.ErrorCode;

/** What is wrong with a request that is not proper HTTP. */
final class Malformed {

  private Malformed() {}

  static Refusal explain(Throwable cause) {
    return switch (cause) {
      case TooLongHttpHeaderException _ ->
          Refusal.of(ErrorCode.REQUEST_TOO_LARGE, "The headers are larger than allowed.");
      case TooLongHttpLineException _ ->
          Refusal.of(ErrorCode.REQUEST_TOO_LARGE, "The address is longer than allowed.");
      default -> Refusal.of(ErrorCode.MALFORMED_BODY, "This is not a valid HTTP request.");
    };
  }
}
