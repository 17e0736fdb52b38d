package io.parley.gateway.rest;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.gateway.address.AllowedOrigins;
import io.parley.gateway.exchange.FilterOrder;
import io.parley.gateway.exchange.RequestIds;
import io.parley.gateway.problem.ProblemWriter;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Pages of other origins use the API only if their origin is allowed. */
@Configuration(proxyBeanMethods = false)
class CrossOriginConfiguration {

  private static final Duration PREFLIGHT_AGE = Duration.ofHours(1);

  /** The sender's own name for a message, which makes a repetition harmless. */
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  @Bean
  @Order(FilterOrder.CORS)
  WebFilter corsFilter(AllowedOrigins origins, ProblemWriter problems) {
    CorsConfiguration rules = rules(origins);
    DefaultCorsProcessor processor = new DefaultCorsProcessor();
    return (exchange, chain) -> {
      if (!origins.allows(exchange.getRequest().getHeaders().getOrigin())) {
        return problems.write(exchange, new ProblemException(ErrorCode.ORIGIN_NOT_ALLOWED));
      }
      if (!CorsUtils.isCorsRequest(exchange.getRequest())) {
        return chain.filter(exchange);
      }
      boolean passes = processor.process(rules, exchange);
      return passes && !CorsUtils.isPreFlightRequest(exchange.getRequest())
          ? chain.filter(exchange)
          : Mono.empty();
    };
  }

  private static CorsConfiguration rules(AllowedOrigins origins) {
    var rules = new CorsConfiguration();
    rules.setAllowedOrigins(origins.all());
    rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    rules.setAllowedHeaders(
        List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, IDEMPOTENCY_KEY));
    rules.setExposedHeaders(List.of(RequestIds.HEADER, HttpHeaders.RETRY_AFTER));
    rules.setMaxAge(PREFLIGHT_AGE);
    return rules;
  }
}
