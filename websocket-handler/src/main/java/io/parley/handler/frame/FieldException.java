package io.parley.handler.frame;

import io.parley.contracts.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Ends the reading of a frame that is not as it should be. Never leaves this package. */
final class FieldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final @Nullable String field;

  FieldException(ErrorCode code, @Nullable String field) {
    super(code.wireName(), null, false, false);
    this.code = code;
    this.field = field;
  }

  static FieldException invalid(Field field) {
    return new FieldException(ErrorCode.INVALID_FIELD, field.wireName());
  }

  ErrorCode code() {
    return code;
  }

  @Nullable String field() {
    return field;
  }
}
