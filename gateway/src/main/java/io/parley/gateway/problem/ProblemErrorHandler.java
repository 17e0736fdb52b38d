package io.parley.gateway.problem;

import io.parley.chassis.error.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The one place where exceptions become answers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemErrorHandler implements ErrorWebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemErrorHandler.class);

  private final ProblemWriter problems;

  ProblemErrorHandler(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    ProblemException problem = Failures.explain(failure);
    if (problem.code().httpStatus() == 500) {
      log.error("a request failed", failure);
    }
    return problems.write(exchange, problem);
  }
}
