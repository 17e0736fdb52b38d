package io.parley.bench.traffic;

import java.util.Optional;

/**
 * The text of a message for measurement.
 *
 * @param run which run it belongs to
 * @param number the sender's messages are numbered 0, 1, 2 …
 * @param intendedNanos when it was meant to be sent, by the clock of this process
 */
record Payload(String run, long number, long intendedNanos) {

  private static final String MARK = "bench";

  /** The text, at least so many bytes long. */
  String text(int bytes) {
    String text = MARK + " " + run + " " + number + " " + intendedNanos + " ";
    return text + "x".repeat(Math.max(0, bytes - text.length()));
  }

  /** Reads a text; empty if it is something else. */
  static Optional<Payload> parse(String text) {
    String[] parts = text.split(" ", 5);
    if (parts.length < 5 || !parts[0].equals(MARK)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Payload(parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3])));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
