package io.parley.client.rest;

import io.parley.contracts.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server refused a request. The message is the server's sentence. */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final @Nullable String field;
  private final @Nullable Duration retryAfter;

  ApiException(int status, Problem problem, @Nullable Duration retryAfter) {
    super(problem.sentence());
    this.status = status;
    this.code = problem.code() == null ? "" : problem.code();
    this.field = problem.field();
    this.retryAfter = retryAfter;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The stable code as it came; empty if the answer had none. */
  public String code() {
    return code;
  }

  /** The stable code, unless it is newer than this client. */
  public Optional<ErrorCode> errorCode() {
    return ErrorCode.ofWireName(code);
  }

  /** Whether it is this one. */
  public boolean is(ErrorCode expected) {
    return code.equals(expected.wireName());
  }

  /** The field of the request that is wrong, if it is one. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** How long the server wants us to wait, if it said so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
