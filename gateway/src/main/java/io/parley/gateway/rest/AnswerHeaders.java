package io.parley.gateway.rest;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The headers of a service's answer that a client gets: those that are not internal. */
@Component
final class AnswerHeaders implements HttpHeadersFilter, Ordered {

  private final InternalHeaders internal;

  AnswerHeaders(InternalHeaders internal) {
    this.internal = internal;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public boolean supports(Type type) {
    return type == Type.RESPONSE;
  }

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    HttpHeaders output = new HttpHeaders();
    input.forEach((name, values) -> {
      if (!internal.contains(name) && !HttpHeaders.SERVER.equalsIgnoreCase(name)) {
        output.put(name, values);
      }
    });
    return output;
  }
}
