package io.parley.message.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.parley.message.lane.LaneMeter;
import java.util.concurrent.TimeUnit;

/** Counts what lanes do. */
public final class MeteredLane implements LaneMeter {

  private final Timer write;
  private final DistributionSummary rows;
  private final Counter failures;
  private final Counter retries;

  /**
   * Meters.
   *
   * @param table what the lanes write
   */
  public MeteredLane(MeterRegistry meters, String table) {
    this.write = MessageMetric.WRITE.timer(meters, MessageMetric.TABLE, table);
    this.rows = MessageMetric.WRITE_ROWS.summary(meters, MessageMetric.TABLE, table);
    this.failures = MessageMetric.WRITE_FAILURES.counter(meters, MessageMetric.TABLE, table);
    this.retries = MessageMetric.WRITE_RETRIES.counter(meters, MessageMetric.TABLE, table);
  }

  @Override
  public void wrote(int rowCount, long nanos) {
    write.record(nanos, TimeUnit.NANOSECONDS);
    rows.record(rowCount);
  }

  @Override
  public void failed() {
    failures.increment();
  }

  @Override
  public void retried() {
    retries.increment();
  }
}
