package io.parley.gateway.rest;

import io.parley.gateway.exchange.FilterOrder;
import io.parley.gateway.problem.Failures;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Puts a problem in the place of errors that are none, such as those that a server answers with
 * before a service sees the request.
 */
@Component
final class ForeignErrorFilter implements GlobalFilter, Ordered {

  @Override
  public int getOrder() {
    return FilterOrder.FOREIGN_ERRORS;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return chain.filter(exchange).then(Mono.defer(() -> check(exchange.getResponse())));
  }

  private static Mono<Void> check(ServerHttpResponse response) {
    HttpStatusCode status = response.getStatusCode();
    if (status == null || !status.isError() || isProblem(response.getHeaders().getContentType())) {
      return Mono.empty();
    }
    response.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
    return Mono.error(Failures.ofStatus(status.value()));
  }

  private static boolean isProblem(@Nullable MediaType type) {
    return MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(type);
  }
}
