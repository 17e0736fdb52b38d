package io.parley.gateway.rest;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.gateway.GatewayProperties;
import io.parley.gateway.exchange.FilterOrder;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses bodies that are too large: at once where their length is announced, else on their way.
 */
@Component
final class BodyLimitFilter implements GlobalFilter, Ordered {

  private final long limit;

  BodyLimitFilter(GatewayProperties properties) {
    this.limit = properties.requestSize().toBytes();
  }

  @Override
  public int getOrder() {
    return FilterOrder.BODY;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    long announced = exchange.getRequest().getHeaders().getContentLength();
    if (announced > limit) {
      return Mono.error(tooLarge());
    }
    if (announced >= 0) {
      return chain.filter(exchange);
    }
    ServerHttpRequest counted = new CountedRequest(exchange.getRequest(), limit);
    return chain.filter(exchange.mutate().request(counted).build());
  }

  private static ProblemException tooLarge() {
    return new ProblemException(ErrorCode.REQUEST_TOO_LARGE);
  }

  private static final class CountedRequest extends ServerHttpRequestDecorator {

    private final long limit;

    CountedRequest(ServerHttpRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public Flux<DataBuffer> getBody() {
      AtomicLong seen = new AtomicLong();
      return super.getBody()
          .handle((buffer, sink) -> {
            if (seen.addAndGet(buffer.readableByteCount()) > limit) {
              DataBufferUtils.release(buffer);
              sink.error(tooLarge());
            } else {
              sink.next(buffer);
            }
          });
    }
  }
}
