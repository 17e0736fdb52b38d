package io.parley.contracts;

/** The WebSocket close codes of the client protocol, all from the range for private use. */
public enum CloseCode {
  MALFORMED(4400),
  TOKEN(4401),
  NOT_ALLOWED(4403),
  HELLO_TIMEOUT(4408),
  REPLACED(4409),
  FRAME_TOO_LARGE(4413),
  TOO_FAST(4429),
  /** Draining or overloaded; the client comes back after the time that {@code bye} names. */
  UNAVAILABLE(4503);

  private final int number;

  CloseCode(int number) {
    this.number = number;
  }

  /** The number on the wire. */
  public int number() {
    return number;
  }
}
