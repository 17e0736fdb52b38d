package io.parley.handler.watch;

import io.parley.chassis.time.Ticker;
import java.time.Duration;

/** When the watches of this node are renewed: one renewal at a time. */
final class RenewalTimes {

  private final Ticker ticker;
  private final WatchProperties properties;
  private long beganAt;
  private long notBefore;
  private boolean running;
  private boolean urgent;

  RenewalTimes(WatchProperties properties, Ticker ticker) {
    this.ticker = ticker;
    this.properties = properties;
    this.beganAt = ticker.nanos();
    this.notBefore = beganAt;
  }

  /**
   * Whether a renewal is to begin now; if so, it has begun.
   *
   * @param pause between the beginnings of two renewals of which the first succeeded
   */
  synchronized boolean begin(Duration pause) {
    long now = ticker.nanos();
    boolean due = urgent || now - beganAt >= pause.toNanos();
    if (running || !due || now - notBefore < 0) {
      return false;
    }
    running = true;
    urgent = false;
    beganAt = now;
    notBefore = now + properties.retry().toNanos();
    return true;
  }

  /** A renewal has ended; one that failed is followed by another. */
  synchronized void ended(boolean complete) {
    running = false;
    urgent = urgent || !complete;
  }

  /** The registry has lost its contents: watches are renewed when all nodes have told it theirs. */
  synchronized void lost() {
    urgent = true;
    notBefore = ticker.nanos() + properties.afterLoss().toNanos();
  }
}
