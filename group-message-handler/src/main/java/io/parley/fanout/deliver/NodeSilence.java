package io.parley.fanout.deliver;

import io.parley.chassis.time.Ticker;
import java.time.Duration;

/** Whether a node has left a call without an answer just now. */
final class NodeSilence {

  private final Ticker ticker;
  private final long length;
  private volatile long since;
  private volatile boolean silent;

  NodeSilence(Ticker ticker, Duration length) {
    this.ticker = ticker;
    this.length = length.toNanos();
  }

  void begin() {
    since = ticker.nanos();
    silent = true;
  }

  void end() {
    silent = false;
  }

  boolean lasts() {
    return silent && ticker.nanos() - since < length;
  }
}
