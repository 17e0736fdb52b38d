package io.parley.handler.frame;

import io.parley.contracts.ErrorCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a frame is not obeyed: the content of an {@code error} frame.
 *
 * @param code the stable code
 * @param echo what the client is reminded of
 * @param field the field that is wrong
 * @param retryAfter when trying again makes sense
 */
public record Problem(
    ErrorCode code, Echo echo, @Nullable String field, @Nullable Duration retryAfter) {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * A problem with the frame as a whole; if it may go away, the client is told to wait a little.
   */
  public static Problem of(ErrorCode code, Echo echo) {
    return new Problem(code, echo, null, code.retryable() ? PAUSE : null);
  }

  /** A problem with one field. */
  public static Problem of(ErrorCode code, Echo echo, String field) {
    return new Problem(code, echo, field, null);
  }

  /** A problem that goes away. */
  public static Problem of(ErrorCode code, Echo echo, Duration retryAfter) {
    return new Problem(code, echo, null, retryAfter);
  }
}
