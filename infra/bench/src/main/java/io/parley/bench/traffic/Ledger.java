package io.parley.bench.traffic;

import java.util.BitSet;

/** Every message from one sender to one receiver: what was acknowledged and what arrived. */
final class Ledger {

  private final BitSet acknowledged = new BitSet();
  private final BitSet received = new BitSet();
  private int next;
  private int highest = -1;
  private long doubled;
  private long overtaken;

  /** The number of the next message. */
  synchronized int issue() {
    return next++;
  }

  synchronized void acknowledge(int number) {
    acknowledged.set(number);
  }

  synchronized void receive(int number) {
    if (received.get(number)) {
      doubled++;
      return;
    }
    received.set(number);
    if (number < highest) {
      overtaken++;
    }
    highest = Math.max(highest, number);
  }

  /** Whether everything that was acknowledged has arrived. */
  synchronized boolean settled() {
    return missing() == 0;
  }

  synchronized Verdict verdict() {
    return new Verdict(
        next, acknowledged.cardinality(), received.cardinality(), missing(), doubled, overtaken);
  }

  private long missing() {
    BitSet missing = (BitSet) acknowledged.clone();
    missing.andNot(received);
    return missing.cardinality();
  }
}
