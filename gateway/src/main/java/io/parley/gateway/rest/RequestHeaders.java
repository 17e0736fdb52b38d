package io.parley.gateway.rest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The headers of a client that a service gets: first of all, without what clients may not say. */
@Component
final class RequestHeaders implements HttpHeadersFilter, Ordered {

  private final InternalHeaders internal;

  RequestHeaders(InternalHeaders internal) {
    this.internal = internal;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    Set<String> hopByHop = namedByConnection(input);
    HttpHeaders output = new HttpHeaders();
    input.forEach((name, values) -> {
      if (!internal.contains(name) && !hopByHop.contains(name.toLowerCase(Locale.ROOT))) {
        output.put(name, values);
      }
    });
    return output;
  }

  /** What {@code Connection} names is for the next hop only, which is the gateway. */
  private static Set<String> namedByConnection(HttpHeaders input) {
    List<String> named = input.getConnection();
    return named.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}
