package io.parley.gateway.exchange;

import io.parley.gateway.address.ClientAddress;
import java.util.Objects;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the gateway found out about a request.
 *
 * @param id its id, made here
 * @param client where it comes from
 */
public record RequestFacts(String id, ClientAddress client) {

  private static final String ATTRIBUTE = RequestFacts.class.getName();

  /** The facts about the request of an exchange. */
  public static RequestFacts of(ServerWebExchange exchange) {
    return Objects.requireNonNull(exchange.getAttribute(ATTRIBUTE), "set by DressFilter");
  }

  /** Lets later filters find the facts. */
  public void attachTo(ServerWebExchange exchange) {
    exchange.getAttributes().put(ATTRIBUTE, this);
  }
}
