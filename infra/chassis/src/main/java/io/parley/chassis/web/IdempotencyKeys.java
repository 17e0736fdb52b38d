package io.parley.chassis.web;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ClientId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Idempotency-Key}: the caller's own name for a request, by which its repetition
 * is recognised.
 */
public final class IdempotencyKeys {

  /** The name of the header. */
  public static final String HEADER = "Idempotency-Key";

  private IdempotencyKeys() {}

  /** Reads the header of a request that must have it. */
  public static ClientId required(@Nullable String header) {
    return optional(header).orElseThrow(() -> ProblemException.missingField(HEADER));
  }

  /** Reads the header of a request that may have it. */
  public static Optional<ClientId> optional(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    ClientId key =
        ClientId.tryParse(header)
            .orElseThrow(() ->
                ProblemException.invalidField(
                    HEADER,
                    HEADER + " must be 1 to 64 printable ASCII characters without spaces."));
    return Optional.of(key);
  }
}
