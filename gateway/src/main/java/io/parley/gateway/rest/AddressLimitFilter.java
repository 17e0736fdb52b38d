package io.parley.gateway.rest;

import io.parley.gateway.address.ClientAddress;
import io.parley.gateway.exchange.FilterOrder;
import io.parley.gateway.exchange.RequestFacts;
import io.parley.gateway.limit.LimitDecision;
import io.parley.gateway.limit.Limiter;
import io.parley.gateway.token.PublicRequests;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Bounds what comes from one address: log-ins and registrations strictly, the rest generously. */
@Component
final class AddressLimitFilter implements GlobalFilter, Ordered {

  private final Limiter limiter;

  AddressLimitFilter(Limiter limiter) {
    this.limiter = limiter;
  }

  @Override
  public int getOrder() {
    return FilterOrder.ADDRESS;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    ClientAddress client = RequestFacts.of(exchange).client();
    return limiter
        .request(client)
        .flatMap(LimitDecision::admit)
        .then(Mono.defer(() -> signIn(exchange, client)))
        .then(Mono.defer(() -> chain.filter(exchange)));
  }

  private Mono<Void> signIn(ServerWebExchange exchange, ClientAddress client) {
    return PublicRequests.isSignIn(exchange.getRequest())
        ? limiter.signIn(client).flatMap(LimitDecision::admit)
        : Mono.empty();
  }
}
