package io.parley.gateway.problem;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.web.Problems;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers requests with a problem. */
@Component
public final class ProblemWriter {

  private final ProblemBody body;

  ProblemWriter(ProblemBody body) {
    this.body = body;
  }

  /** Answers, unless an answer is on its way already. */
  public Mono<Void> write(ServerWebExchange exchange, ProblemException problem) {
    ServerHttpResponse response = exchange.getResponse();
    if (!response.setStatusCode(HttpStatusCode.valueOf(problem.code().httpStatus()))) {
      return Mono.error(problem);
    }
    byte[] bytes = body.bytes(problem);
    Problems.headers(problem).forEach((name, values) -> response.getHeaders().put(name, values));
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    response.getHeaders().setContentLength(bytes.length);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
  }
}
