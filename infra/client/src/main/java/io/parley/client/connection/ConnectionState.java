package io.parley.client.connection;

import io.parley.client.frame.ServerFrame;
import java.time.Duration;

/** How a client stands with the server. */
public sealed interface ConnectionState {

  /** Not started. */
  record Idle() implements ConnectionState {}

  /** Opening a connection or saying hello on it. */
  record Connecting() implements ConnectionState {}

  /** The server said welcome. */
  record Online(ServerFrame.Welcome welcome) implements ConnectionState {}

  /** Without a connection; the next attempt is made after {@code retryIn}. */
  record Waiting(Duration retryIn, String reason) implements ConnectionState {}

  /** Over for good; this client does not come back. */
  record Ended(EndReason reason) implements ConnectionState {}

  /** Why it is over for good. */
  enum EndReason {
    /** The client was closed. */
    CLOSED("The client was closed."),
    /** The login session is over. */
    LOGGED_OUT("The session is over; log in again."),
    /** The same device has connected elsewhere. */
    REPLACED("The same device has connected elsewhere."),
    /** The server does not let this client in. */
    NOT_ALLOWED("The server does not let this client in.");

    private final String sentence;

    EndReason(String sentence) {
      this.sentence = sentence;
    }

    /** What happened, for a person. */
    public String sentence() {
      return sentence;
    }
  }
}
