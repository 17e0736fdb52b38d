package io.parley.gateway.limit;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Whether a request is within a limit. */
public sealed interface LimitDecision {

  /** It is. */
  record Within() implements LimitDecision {}

  /** It is not; there is a token again after the pause. */
  record Beyond(Duration pause) implements LimitDecision {}

  /** Nobody knows, and it must not pass unchecked. */
  record Unknown() implements LimitDecision {}

  /** Why the request does not pass, if it does not. */
  default Optional<ProblemException> refusal() {
    return switch (this) {
      case Within() -> Optional.empty();
      case Beyond(Duration pause) ->
          Optional.of(new ProblemException(ErrorCode.RATE_LIMITED).retryAfter(pause));
      case Unknown() -> Optional.of(new ProblemException(ErrorCode.UNAVAILABLE));
    };
  }

  /** Completes if the request passes, and fails with the problem otherwise. */
  default Mono<Void> admit() {
    return refusal().<Mono<Void>>map(Mono::error).orElseGet(Mono::empty);
  }
}
