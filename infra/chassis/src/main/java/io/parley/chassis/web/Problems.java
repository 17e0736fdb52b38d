package io.parley.chassis.web;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** RFC 9457 problem details with our stable code in the member {@code code}. */
public final class Problems {

  private Problems() {}

  /** The body of the answer. */
  public static ProblemDetail detail(ProblemException problem) {
    ErrorCode code = problem.code();
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(code.httpStatus()), problem.detail());
    detail.setType(URI.create("urn:parley:error:" + code.wireName()));
    detail.setTitle(code.sentence());
    detail.setProperty("code", code.wireName());
    problem.field().ifPresent(field -> detail.setProperty("field", field));
    return detail;
  }

  /** The headers that go with it: {@code Retry-After} in whole seconds, where a pause is known. */
  public static HttpHeaders headers(ProblemException problem) {
    HttpHeaders headers = new HttpHeaders();
    problem
        .retryAfter()
        .ifPresent(pause -> {
          long seconds = Math.max(1, (pause.toMillis() + 999) / 1000);
          headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        });
    if (problem.code().httpStatus() == HttpStatus.UNAUTHORIZED.value()) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return headers;
  }
}
