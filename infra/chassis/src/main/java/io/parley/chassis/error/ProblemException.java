package io.parley.chassis.error;

import io.parley.contracts.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that ends with a stable error code. Its detail is shown to the client, so it says
 * nothing that the client may not know.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final @Nullable String field;
  private final @Nullable Duration retryAfter;

  public ProblemException(ErrorCode code) {
    this(code, code.sentence(), null, null);
  }

  private ProblemException(
      ErrorCode code, String detail, @Nullable String field, @Nullable Duration retryAfter) {
    super(detail, null, false, false);
    this.code = code;
    this.field = field;
    this.retryAfter = retryAfter;
  }

  /** A field of the request has a value that it cannot have. */
  public static ProblemException invalidField(String field, String detail) {
    return new ProblemException(ErrorCode.INVALID_FIELD, detail, field, null);
  }

  /** A required field of the request is missing. */
  public static ProblemException missingField(String field) {
    return new ProblemException(
        ErrorCode.MISSING_FIELD, "The field " + field + " is required.", field, null);
  }

  /** The same, with a sentence that says more. */
  public ProblemException withDetail(String detail) {
    return new ProblemException(code, detail, field, retryAfter);
  }

  /** The same, about one field of the request. */
  public ProblemException inField(String name) {
    return new ProblemException(code, detail(), name, retryAfter);
  }

  /** The same, with the time after which a new attempt makes sense. */
  public ProblemException retryAfter(Duration pause) {
    return new ProblemException(code, detail(), field, pause);
  }

  public ErrorCode code() {
    return code;
  }

  /** The sentence for the client. */
  public String detail() {
    String message = getMessage();
    return message == null ? code.sentence() : message;
  }

  /** The field that is wrong, if it is about one. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** After which pause a new attempt makes sense, if that is known. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
