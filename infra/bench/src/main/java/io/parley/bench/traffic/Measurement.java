package io.parley.bench.traffic;

import io.parley.bench.fleet.Fleet;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** One measured stretch of traffic. */
public record Measurement(
    double acknowledgedPerSecond,
    double deliveredPerSecond,
    Histogram acknowledgement,
    Histogram delivery,
    Verdict verdict) {

  /** Makes load, measures it after the warm-up, and waits until every message has arrived. */
  public static Measurement of(
      Fleet fleet, Traffic traffic, Load load, Duration warmUp, Duration duration) {
    long begin = System.nanoTime();
    Window window =
        new Window(begin + warmUp.toNanos(), begin + warmUp.toNanos() + duration.toNanos());
    traffic.measure(window);
    load.run(fleet, traffic, window.to());
    traffic.settle(Duration.ofSeconds(30));
    Meters meters = traffic.meters();
    return new Measurement(
        meters.acknowledgedPerSecond(),
        meters.deliveredPerSecond(),
        meters.acknowledgement(),
        meters.delivery(),
        traffic.verdict());
  }
}
