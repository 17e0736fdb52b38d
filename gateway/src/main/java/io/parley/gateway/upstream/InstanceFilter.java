package io.parley.gateway.upstream;

import io.parley.chassis.time.Ticker;
import io.parley.gateway.GatewayProperties;
import io.parley.gateway.exchange.FilterOrder;
import io.parley.gateway.metrics.GatewayMetrics;
import io.parley.gateway.problem.Failures;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sends a request to an instance of its service. When there was no connection, nothing has been
 * sent, and the next one is tried; when the connection was lost, only requests that may be repeated
 * go to the next one.
 */
@Component
final class InstanceFilter implements GlobalFilter, Ordered {

  private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Map<ServiceName, Instances> services;
  private final GatewayMetrics metrics;

  InstanceFilter(GatewayProperties properties, Ticker ticker, GatewayMetrics metrics) {
    this.services =
        Map.of(
            ServiceName.USER_SERVICE,
            new Instances(properties.userService(), properties.instancePause(), ticker),
            ServiceName.GROUP_SERVICE,
            new Instances(properties.groupService(), properties.instancePause(), ticker),
            ServiceName.LAST_SEEN_SERVICE,
            new Instances(properties.lastSeenService(), properties.instancePause(), ticker),
            ServiceName.MESSAGE_SERVICE,
            new Instances(properties.messageService(), properties.instancePause(), ticker));
    this.metrics = metrics;
  }

  @Override
  public int getOrder() {
    return FilterOrder.INSTANCE;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    URI request = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
    Optional<ServiceName> service = ServiceName.of(request);
    if (service.isEmpty() || request == null) {
      return chain.filter(exchange);
    }
    List<URI> turn = instances(service.get()).turn();
    return send(new Attempts(service.get(), exchange, chain, request, turn.iterator()));
  }

  private Mono<Void> send(Attempts attempts) {
    URI instance = attempts.instances().next();
    return attempts
        .send(instance)
        .onErrorResume(
            failure -> Failures.isUnconnected(failure) || attempts.mayRepeat(failure),
            failure -> {
              instances(attempts.service()).refused(instance);
              metrics.instanceFailed(attempts.service().text());
              return attempts.instances().hasNext() ? send(attempts) : Mono.error(failure);
            });
  }

  @SuppressWarnings("NullAway") // every service has its instances
  private Instances instances(ServiceName service) {
    return services.get(service);
  }

  private record Attempts(
      ServiceName service,
      ServerWebExchange exchange,
      GatewayFilterChain chain,
      URI request,
      Iterator<URI> instances) {

    Mono<Void> send(URI instance) {
      ServerWebExchangeUtils.reset(exchange);
      exchange
          .getAttributes()
          .put(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR, at(instance, request));
      return chain.filter(exchange);
    }

    /** Whether the request has no body, and no effect that repeating it would double. */
    boolean mayRepeat(Throwable failure) {
      return failure instanceof IOException
          && !exchange.getResponse().isCommitted()
          && REPEATABLE.contains(exchange.getRequest().getMethod());
    }

    private static URI at(URI instance, URI request) {
      @Nullable String query = request.getRawQuery();
      String target = request.getRawPath() + (query == null ? "" : "?" + query);
      return URI.create(instance.getScheme() + "://" + instance.getRawAuthority() + target);
    }
  }
}
