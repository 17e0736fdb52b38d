package io.parley.message.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.ToDoubleFunction;

/** Every metric of this service. Meters are bound once, not looked up per message. */
public enum MessageMetric {
  APPENDS("parley.message.appends", "Results of appends, by outcome"),
  RECEIPTS("parley.message.receipts", "Results of receipts, by outcome"),
  WRITE("parley.message.write", "Time until a request with rows was durable, by table"),
  WRITE_ROWS("parley.message.write.rows", "Rows per request, by table"),
  WRITE_FAILURES("parley.message.write.failures", "Requests with rows that failed, by table"),
  WRITE_RETRIES(
      "parley.message.write.retries", "Parts that were put off to be tried again, by table"),
  LOAD("parley.message.load", "Time to read a conversation that was not in memory"),
  PENDING_BYTES("parley.message.pending.bytes", "Size of the events that wait to be durable"),
  CONVERSATIONS("parley.message.conversations", "Conversations in memory"),
  INBOXES("parley.message.inboxes", "Users' lists in memory"),
  FANOUT("parley.message.fanout", "Time until an event that was durable was in Kafka, too"),
  FANOUT_FAILURES("parley.message.fanout.failures", "Records that Kafka gave up on, tried again"),
  FANOUT_BACKLOG("parley.message.fanout.backlog", "Events that wait for Kafka"),
  FANOUT_OLDEST("parley.message.fanout.oldest", "Seconds that the oldest of them has waited"),
  TALLIES("parley.message.tallies", "Times that senders in groups were told how far messages came"),
  SHARDS_OWNED("parley.message.shards.owned", "Shards that this instance may act for now"),
  SHARDS_TAKEN("parley.message.shards.taken", "Shards taken"),
  SHARDS_LOST("parley.message.shards.lost", "Shards given away or lost"),
  INSTANCES_FENCED("parley.message.instances.fenced", "Silent instances fenced by this one"),
  LEASES_LOST("parley.message.leases.lost", "Times that this instance found itself fenced");

  /** What distinguishes the results of a metric. */
  public static final String OUTCOME = "outcome";

  /** Which table was written. */
  public static final String TABLE = "table";

  private final String metric;
  private final String description;

  MessageMetric(String metric, String description) {
    this.metric = metric;
    this.description = description;
  }

  /** A counter of this name. */
  public Counter counter(MeterRegistry meters, String... tags) {
    return Counter.builder(metric).description(description).tags(tags).register(meters);
  }

  /** A timer of this name. */
  public Timer timer(MeterRegistry meters, String... tags) {
    return Timer.builder(metric)
        .description(description)
        .tags(tags)
        .publishPercentileHistogram()
        .register(meters);
  }

  /** A distribution of this name. */
  public DistributionSummary summary(MeterRegistry meters, String... tags) {
    return DistributionSummary.builder(metric).description(description).tags(tags).register(meters);
  }

  /** A gauge of this name. */
  public <T> void gauge(MeterRegistry meters, T object, ToDoubleFunction<T> value) {
    Gauge.builder(metric, object, value).description(description).register(meters);
  }
}
