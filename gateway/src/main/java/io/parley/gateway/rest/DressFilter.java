package io.parley.gateway.rest;

import io.parley.gateway.address.ClientAddress;
import io.parley.gateway.address.ClientAddresses;
import io.parley.gateway.exchange.FilterOrder;
import io.parley.gateway.exchange.RequestFacts;
import io.parley.gateway.exchange.RequestIds;
import io.parley.gateway.exchange.SecurityHeaders;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every request its id, and every answer the id and the security headers. */
@Component
final class DressFilter implements WebFilter, Ordered {

  private final ClientAddresses addresses;

  DressFilter(ClientAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public int getOrder() {
    return FilterOrder.DRESS;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    RequestFacts facts = new RequestFacts(RequestIds.next(), client(exchange.getRequest()));
    facts.attachTo(exchange);
    HttpHeaders answer = exchange.getResponse().getHeaders();
    exchange
        .getResponse()
        .beforeCommit(() ->
            Mono.fromRunnable(() -> {
              answer.set(RequestIds.HEADER, facts.id());
              SecurityHeaders.forEach(facts.client().secure(), answer::set);
            }));
    return chain.filter(exchange);
  }

  private ClientAddress client(ServerHttpRequest request) {
    HttpHeaders headers = request.getHeaders();
    return addresses.of(
        request.getRemoteAddress(),
        headers.getFirst("X-Forwarded-For"),
        headers.getFirst("X-Forwarded-Proto"));
  }
}
