package io.parley.gateway.token;

import io.parley.chassis.error.ProblemException;
import io.parley.chassis.token.TokenVerification;
import io.parley.contracts.ErrorCode;
import io.parley.gateway.exchange.FilterOrder;
import io.parley.gateway.limit.LimitDecision;
import io.parley.gateway.limit.Limiter;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets requests pass that show a valid access token, or need none, as often as the account may. */
@Component
final class TokenFilter implements GlobalFilter, Ordered {

  private static final String BEARER = "Bearer ";

  private final VerifiedTokens tokens;
  private final Limiter limiter;

  TokenFilter(VerifiedTokens tokens, Limiter limiter) {
    this.tokens = tokens;
    this.limiter = limiter;
  }

  @Override
  public int getOrder() {
    return FilterOrder.TOKEN;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    if (PublicRequests.isPublic(exchange.getRequest())) {
      return chain.filter(exchange);
    }
    String token = bearer(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
    if (token == null) {
      return Mono.error(new ProblemException(ErrorCode.TOKEN_MISSING));
    }
    return tokens.verify(token).flatMap(this::admit).then(Mono.defer(() -> chain.filter(exchange)));
  }

  private Mono<Void> admit(TokenVerification verification) {
    return switch (verification) {
      case TokenVerification.Valid(var token) ->
          limiter.request(token.user().toString()).flatMap(LimitDecision::admit);
      case TokenVerification.Expired() -> Mono.error(new ProblemException(ErrorCode.TOKEN_EXPIRED));
      case TokenVerification.Invalid() -> Mono.error(new ProblemException(ErrorCode.TOKEN_INVALID));
      case TokenVerification.KeysUnavailable() ->
          Mono.error(new ProblemException(ErrorCode.UNAVAILABLE));
    };
  }

  private static @Nullable String bearer(@Nullable String authorization) {
    return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? authorization.substring(BEARER.length()).strip()
        : null;
  }
}
