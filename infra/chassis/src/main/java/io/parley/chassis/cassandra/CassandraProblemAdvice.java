package io.parley.chassis.cassandra;

import com.datastax.oss.driver.api.core.DriverException;
import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.Problems;
import io.parley.contracts.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A request that Cassandra did not serve may be tried again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CassandraProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(CassandraProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unavailable(DriverException failure) {
    log.warn("Cassandra did not serve a request: {}", failure.toString());
    ProblemException problem = new ProblemException(ErrorCode.UNAVAILABLE);
    return ResponseEntity.status(problem.code().httpStatus()).body(Problems.detail(problem));
  }
}
