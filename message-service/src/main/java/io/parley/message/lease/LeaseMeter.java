package io.parley.message.lease;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.message.metrics.MessageMetric;

/** Counts what happens to leases. */
final class LeaseMeter {

  private final Counter taken;
  private final Counter lost;
  private final Counter fenced;
  private final Counter leasesLost;

  LeaseMeter(MeterRegistry meters) {
    this.taken = MessageMetric.SHARDS_TAKEN.counter(meters);
    this.lost = MessageMetric.SHARDS_LOST.counter(meters);
    this.fenced = MessageMetric.INSTANCES_FENCED.counter(meters);
    this.leasesLost = MessageMetric.LEASES_LOST.counter(meters);
  }

  void tookShard() {
    taken.increment();
  }

  void lostShard() {
    lost.increment();
  }

  void fencedInstance() {
    fenced.increment();
  }

  void lostLease() {
    leasesLost.increment();
  }
}
