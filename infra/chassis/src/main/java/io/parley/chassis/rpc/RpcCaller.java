package io.parley.chassis.rpc;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.AbstractStub;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Calls a peer with a deadline and a circuit breaker, and tries idempotent calls again.
 *
 * <p>What a caller sees is the answer, {@link RpcUnavailableException} when the peer did not
 * answer, or a {@link StatusRuntimeException} that the peer sent on purpose.
 */
public final class RpcCaller {

  private static final Set<Status.Code> UNANSWERED =
      EnumSet.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.CANCELLED);

  private final CircuitBreakerRegistry breakers;
  private final Retry retry;

  public RpcCaller(RpcProperties properties) {
    this.breakers =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(properties.breakerWindow())
                .minimumNumberOfCalls(properties.breakerWindow())
                .failureRateThreshold(properties.breakerFailurePercent())
                .waitDurationInOpenState(properties.breakerOpenFor())
                .permittedNumberOfCallsInHalfOpenState(3)
                .automaticTransitionFromOpenToHalfOpenEnabled(false)
                .recordException(RpcUnavailableException.class::isInstance)
                .build());
    this.retry =
        Retry.of(
            "rpc",
            RetryConfig.custom()
                .maxAttempts(properties.attempts())
                .intervalFunction(
                    IntervalFunction.ofExponentialRandomBackoff(properties.firstPause(), 2.0, 0.5))
                .retryOnException(RpcUnavailableException.class::isInstance)
                .build());
  }

  /**
   * Calls once.
   *
   * @param peer names the circuit breaker: the address for a particular process, the service name
   *     otherwise
   */
  public <S extends AbstractStub<S>, T> T call(
      String peer, S stub, Duration deadline, Function<S, T> call) {
    CircuitBreaker breaker = breakers.circuitBreaker(peer);
    try {
      return breaker.executeSupplier(() -> attempt(peer, stub, deadline, call));
    } catch (CallNotPermittedException e) {
      throw new RpcUnavailableException(peer, e);
    }
  }

  /**
   * Calls until there is an answer, up to the configured number of attempts. Only for idempotent
   * calls.
   */
  public <S extends AbstractStub<S>, T> T callIdempotent(
      String peer, S stub, Duration deadline, Function<S, T> call) {
    Supplier<T> once = () -> call(peer, stub, deadline, call);
    return retry.executeSupplier(once);
  }

  /** Forgets what was learnt about a peer that is gone for good. */
  public void forget(String peer) {
    breakers.remove(peer);
  }

  CircuitBreakerRegistry breakers() {
    return breakers;
  }

  private static <S extends AbstractStub<S>, T> T attempt(
      String peer, S stub, Duration deadline, Function<S, T> call) {
    try {
      return call.apply(stub.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS));
    } catch (StatusRuntimeException e) {
      if (UNANSWERED.contains(e.getStatus().getCode())) {
        throw new RpcUnavailableException(peer, e);
      }
      throw e;
    }
  }
}
