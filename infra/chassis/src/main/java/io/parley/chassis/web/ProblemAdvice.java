package io.parley.chassis.web;

import io.parley.chassis.batch.OverloadedException;
import io.parley.chassis.error.ProblemException;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Where exceptions of REST controllers become answers; more specific advice goes before it. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(ProblemException problem) {
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure) {
    return answer(UnreadableBody.explain(failure));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException failure) {
    var error = failure.getFieldError();
    if (error == null) {
      return answer(new ProblemException(ErrorCode.INVALID_FIELD));
    }
    return answer(
        invalidField(error.getField(), error.getDefaultMessage(), error.getRejectedValue()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(HandlerMethodValidationException failure) {
    var result = failure.getParameterValidationResults().getFirst();
    String name = result.getMethodParameter().getParameterName();
    String message = result.getResolvableErrors().getFirst().getDefaultMessage();
    return answer(invalidField(name == null ? "parameter" : name, message, result.getArgument()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException failure) {
    String name = failure.getName();
    return answer(ProblemException.invalidField(name, name + " has a value that it cannot have."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException failure) {
    return answer(ProblemException.missingField(failure.getParameterName()));
  }

  @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
  ResponseEntity<ProblemDetail> mediaType() {
    return answer(new ProblemException(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
  }

  @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
  ResponseEntity<ProblemDetail> notAcceptable() {
    return answer(
        new ProblemException(ErrorCode.UNSUPPORTED_MEDIA_TYPE)
            .withDetail("This resource answers in JSON only."));
  }

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  ResponseEntity<ProblemDetail> method() {
    return answer(new ProblemException(ErrorCode.METHOD_NOT_ALLOWED));
  }

  @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
  ResponseEntity<ProblemDetail> notFound() {
    return answer(new ProblemException(ErrorCode.NOT_FOUND));
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ResponseEntity<ProblemDetail> tooLarge() {
    return answer(new ProblemException(ErrorCode.REQUEST_TOO_LARGE));
  }

  @ExceptionHandler(RpcUnavailableException.class)
  ResponseEntity<ProblemDetail> unavailable() {
    return answer(new ProblemException(ErrorCode.UNAVAILABLE));
  }

  @ExceptionHandler(OverloadedException.class)
  ResponseEntity<ProblemDetail> overloaded() {
    return answer(new ProblemException(ErrorCode.OVERLOADED));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> anythingElse(Exception failure) {
    log.error("a request failed", failure);
    return answer(new ProblemException(ErrorCode.INTERNAL));
  }

  private static ProblemException invalidField(
      String field, @Nullable String message, @Nullable Object rejected) {
    if (rejected == null) {
      return ProblemException.missingField(field);
    }
    return ProblemException.invalidField(field, field + " " + message + ".");
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemException problem) {
    return ResponseEntity.status(problem.code().httpStatus())
        .headers(Problems.headers(problem))
        .body(Problems.detail(problem));
  }
}
