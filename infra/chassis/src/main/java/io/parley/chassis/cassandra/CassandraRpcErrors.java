package io.parley.chassis.cassandra;

import com.datastax.oss.driver.api.core.DriverException;
import io.grpc.Status;
import io.grpc.StatusException;
import io.parley.contracts.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;

/** A call that Cassandra did not serve may be tried again. */
final class CassandraRpcErrors implements GrpcExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(CassandraRpcErrors.class);

  @Override
  public @Nullable StatusException handleException(Throwable failure) {
    if (failure instanceof DriverException) {
      log.warn("Cassandra did not serve a call: {}", failure.toString());
      return Status.UNAVAILABLE.withDescription(ErrorCode.UNAVAILABLE.sentence()).asException();
    }
    return null;
  }
}
