package io.parley.chassis.rpc;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.parley.chassis.batch.OverloadedException;
import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;

/**
 * What callers see of exceptions: a status that says whether to try again, and our stable code in
 * the trailer {@code parley-error-code}; never an exception's message.
 */
final class RpcErrors implements GrpcExceptionHandler {

  static final Metadata.Key<String> CODE =
      Metadata.Key.of("parley-error-code", Metadata.ASCII_STRING_MARSHALLER);

  private static final Logger log = LoggerFactory.getLogger(RpcErrors.class);

  @Override
  public StatusException handleException(Throwable failure) {
    return switch (failure) {
      case ProblemException problem -> of(statusOf(problem.code()), problem.code());
      case OverloadedException _ -> of(Status.RESOURCE_EXHAUSTED, ErrorCode.OVERLOADED);
      case RpcUnavailableException _ -> of(Status.UNAVAILABLE, ErrorCode.UNAVAILABLE);
      case StatusRuntimeException status -> status.getStatus().asException(status.getTrailers());
      case StatusException status -> status;
      default -> {
        log.error("an RPC failed", failure);
        yield of(Status.INTERNAL, ErrorCode.INTERNAL);
      }
    };
  }

  private static StatusException of(Status status, ErrorCode code) {
    Metadata trailers = new Metadata();
    trailers.put(CODE, code.wireName());
    return status.withDescription(code.sentence()).asException(trailers);
  }

  private static Status statusOf(ErrorCode code) {
    return switch (code.httpStatus()) {
      case 400, 413, 415 -> Status.INVALID_ARGUMENT;
      case 401 -> Status.UNAUTHENTICATED;
      case 403 -> Status.PERMISSION_DENIED;
      case 404 -> Status.NOT_FOUND;
      case 409 -> Status.FAILED_PRECONDITION;
      case 429 -> Status.RESOURCE_EXHAUSTED;
      case 503 -> Status.UNAVAILABLE;
      default -> Status.INTERNAL;
    };
  }
}
