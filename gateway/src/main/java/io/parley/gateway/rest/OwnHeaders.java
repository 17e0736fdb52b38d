package io.parley.gateway.rest;

import io.parley.gateway.address.ClientAddress;
import io.parley.gateway.exchange.RequestFacts;
import io.parley.gateway.exchange.RequestIds;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What the gateway itself tells a service of a request; last, so that nothing takes it away. */
@Component
final class OwnHeaders implements HttpHeadersFilter, Ordered {

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    RequestFacts facts = RequestFacts.of(exchange);
    ClientAddress client = facts.client();
    HttpHeaders output = new HttpHeaders();
    output.putAll(input);
    output.set(RequestIds.HEADER, facts.id());
    output.set("X-Forwarded-For", client.text());
    output.set("X-Forwarded-Proto", client.secure() ? "https" : "http");
    return output;
  }
}
