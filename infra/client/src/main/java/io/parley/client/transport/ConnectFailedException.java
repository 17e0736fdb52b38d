package io.parley.client.transport;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A WebSocket could not be opened. */
public final class ConnectFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int httpStatus;
  private final @Nullable Duration retryAfter;

  ConnectFailedException(
      String message, int httpStatus, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.httpStatus = httpStatus;
    this.retryAfter = retryAfter;
  }

  /** What the server answered to the handshake; 0 if it did not get that far. */
  public int httpStatus() {
    return httpStatus;
  }

  /** When the server wants to see us again, if it said so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
