package io.parley.bench.traffic;

/**
 * What became of messages.
 *
 * @param sent handed to the client
 * @param acknowledged of these, acknowledged by the server
 * @param received arrived at the receiver, each counted once
 * @param lost acknowledged but did not arrive
 * @param doubled arrivals of a message that had arrived before
 * @param overtaken arrived after a later message of the same sender
 */
public record Verdict(
    long sent, long acknowledged, long received, long lost, long doubled, long overtaken) {

  static final Verdict NONE = new Verdict(0, 0, 0, 0, 0, 0);

  Verdict plus(Verdict other) {
    return new Verdict(
        sent + other.sent,
        acknowledged + other.acknowledged,
        received + other.received,
        lost + other.lost,
        doubled + other.doubled,
        overtaken + other.overtaken);
  }

  /** Whether every acknowledged message arrived once and in order. */
  public boolean good() {
    return lost == 0 && doubled == 0 && overtaken == 0;
  }
}
