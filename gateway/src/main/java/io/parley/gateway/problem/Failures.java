package io.parley.gateway.problem;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.TimeoutException;
import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** What failures mean to a client. */
public final class Failures {

  private static final int MAX_DEPTH = 8;

  private Failures() {}

  /** The problem that a failure is. */
  public static ProblemException explain(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < MAX_DEPTH; i++) {
      ProblemException problem = explainOne(cause);
      if (problem != null) {
        return problem;
      }
      cause = cause.getCause();
    }
    return new ProblemException(ErrorCode.INTERNAL);
  }

  /** Whether nothing has been sent, because there was no connection. */
  public static boolean isUnconnected(Throwable failure) {
    return failure instanceof ConnectException || failure instanceof UnknownHostException;
  }

  private static @Nullable ProblemException explainOne(Throwable failure) {
    return switch (failure) {
      case ProblemException problem -> problem;
      case ResponseStatusException status -> ofStatus(status.getStatusCode().value());
      case PoolAcquirePendingLimitException _ -> new ProblemException(ErrorCode.OVERLOADED);
      case PoolAcquireTimeoutException _ -> new ProblemException(ErrorCode.OVERLOADED);
      case ConnectTimeoutException _ -> new ProblemException(ErrorCode.UNAVAILABLE);
      case TimeoutException _ -> new ProblemException(ErrorCode.UNAVAILABLE);
      case IOException _ -> new ProblemException(ErrorCode.UNAVAILABLE);
      default -> null;
    };
  }

  /** The problem that a bare status is. */
  public static ProblemException ofStatus(int status) {
    return new ProblemException(
        switch (status) {
          case 400 -> ErrorCode.MALFORMED_BODY;
          case 401 -> ErrorCode.TOKEN_INVALID;
          case 403 -> ErrorCode.FORBIDDEN;
          case 404 -> ErrorCode.NOT_FOUND;
          case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
          case 406, 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
          case 413, 414, 431 -> ErrorCode.REQUEST_TOO_LARGE;
          case 429 -> ErrorCode.RATE_LIMITED;
          case 502, 503, 504 -> ErrorCode.UNAVAILABLE;
          default -> status < 500 ? ErrorCode.INVALID_FIELD : ErrorCode.INTERNAL;
        });
  }
}
