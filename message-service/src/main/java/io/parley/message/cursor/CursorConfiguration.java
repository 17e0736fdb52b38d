package io.parley.message.cursor;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.message.lane.LaneLimits;
import io.parley.message.lane.Lanes;
import io.parley.message.metrics.MeteredLane;
import io.parley.message.store.CassandraQueries;
import io.parley.message.store.ReplicaGroups;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the cursors. */
@Configuration(proxyBeanMethods = false)
class CursorConfiguration {

  /** Receipts may wait a little for each other; few requests leave room for the logs. */
  private static final LaneLimits LIMITS =
      new LaneLimits(2, 256, 40 * 1024, Duration.ofMillis(100));

  @Bean
  CursorStore cursorStore(CassandraQueries queries) {
    return new CassandraCursorStore(queries);
  }

  @Bean
  CursorContext cursorContext(
      CursorStore store,
      ReplicaGroups groups,
      ScheduledExecutorService retryTimer,
      MeterRegistry meters,
      Clock clock) {
    Lanes<CursorChunk> lanes =
        new Lanes<>(
            new CursorLaneWriter(store, groups),
            LIMITS,
            retryTimer,
            new MeteredLane(meters, "receipts"));
    return new CursorContext(lanes, clock);
  }
}
