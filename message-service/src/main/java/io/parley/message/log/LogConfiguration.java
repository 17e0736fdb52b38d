package io.parley.message.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.message.lane.Lanes;
import io.parley.message.metrics.MessageMetric;
import io.parley.message.metrics.MeteredLane;
import io.parley.message.store.CassandraQueries;
import io.parley.message.store.ReplicaGroups;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the logs. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

  @Bean
  LogStore logStore(CassandraQueries queries) {
    return new CassandraLogStore(queries);
  }

  @Bean
  LogWriter logWriter(CassandraQueries queries) {
    return new CassandraLogWriter(queries);
  }

  @Bean
  Numbering numbering() {
    return Numbering.gapless();
  }

  @Bean
  PendingBudget pendingBudget(WriteProperties properties, MeterRegistry meters) {
    PendingBudget budget = new PendingBudget(properties.maxPendingSize().toBytes());
    MessageMetric.PENDING_BYTES.gauge(meters, budget, PendingBudget::used);
    return budget;
  }

  @Bean
  Lanes<LogChunk> logLanes(
      LogWriter writer,
      ReplicaGroups groups,
      WriteProperties properties,
      ScheduledExecutorService retryTimer,
      MeterRegistry meters) {
    return new Lanes<>(
        new LogLaneWriter(writer, groups),
        properties.limits(),
        retryTimer,
        new MeteredLane(meters, "messages"));
  }

  @Bean
  LogContext logContext(
      Lanes<LogChunk> lanes,
      Numbering numbering,
      Clock clock,
      PendingBudget budget,
      WriteProperties properties) {
    return new LogContext(lanes, numbering, clock, budget, properties.maxPending());
  }
}
