package io.parley.bench.report;

import org.HdrHistogram.Histogram;

/** A distribution of times, in milliseconds. */
public record LatencySummary(
    long count, double mean, double p50, double p90, double p99, double p999, double max) {

  private static final double MILLI = 1e6;

  /** The summary of a histogram of nanoseconds. */
  public static LatencySummary of(Histogram nanos) {
    return new LatencySummary(
        nanos.getTotalCount(),
        rounded(nanos.getMean()),
        rounded(nanos.getValueAtPercentile(50)),
        rounded(nanos.getValueAtPercentile(90)),
        rounded(nanos.getValueAtPercentile(99)),
        rounded(nanos.getValueAtPercentile(99.9)),
        rounded(nanos.getMaxValue()));
  }

  private static double rounded(long nanos) {
    return rounded((double) nanos);
  }

  private static double rounded(double nanos) {
    return Math.round(nanos / MILLI * 1000) / 1000.0;
  }
}
