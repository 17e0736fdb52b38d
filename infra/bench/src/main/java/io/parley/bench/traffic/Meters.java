package io.parley.bench.traffic;

import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Measures messages that were meant to be sent within the window. */
final class Meters {

  private static final int DIGITS = 3;

  private final Window window;
  private final Recorder acknowledgement = new Recorder(DIGITS);
  private final Recorder delivery = new Recorder(DIGITS);
  private final LongAdder acknowledged = new LongAdder();
  private final LongAdder delivered = new LongAdder();

  Meters(Window window) {
    this.window = window;
  }

  void acknowledged(long intendedNanos, long nowNanos) {
    measure(acknowledgement, acknowledged, intendedNanos, nowNanos);
  }

  void delivered(long intendedNanos, long nowNanos) {
    measure(delivery, delivered, intendedNanos, nowNanos);
  }

  /** Time from the intended sending to the acknowledgement. */
  Histogram acknowledgement() {
    return acknowledgement.getIntervalHistogram();
  }

  /** Time from the intended sending to the arrival at the other user. */
  Histogram delivery() {
    return delivery.getIntervalHistogram();
  }

  /** Acknowledgements per second that came within the window. */
  double acknowledgedPerSecond() {
    return acknowledged.sum() / window.seconds();
  }

  /** Arrivals per second that came within the window. */
  double deliveredPerSecond() {
    return delivered.sum() / window.seconds();
  }

  private void measure(Recorder recorder, LongAdder count, long intendedNanos, long nowNanos) {
    if (window.contains(nowNanos)) {
      count.increment();
    }
    if (window.contains(intendedNanos)) {
      recorder.recordValue(Math.max(0, nowNanos - intendedNanos));
    }
  }
}
