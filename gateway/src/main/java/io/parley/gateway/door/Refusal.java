package io.parley.gateway.door;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import java.util.Map;

/**
 * Why a request is answered at the door.
 *
 * @param problem what the client is told
 * @param headers headers that go with it
 */
record Refusal(ProblemException problem, Map<String, String> headers) {

  static Refusal of(ErrorCode code) {
    return of(new ProblemException(code));
  }

  static Refusal of(ErrorCode code, String detail) {
    return of(new ProblemException(code).withDetail(detail));
  }

  static Refusal of(ProblemException problem) {
    return new Refusal(problem, Map.of());
  }
}
