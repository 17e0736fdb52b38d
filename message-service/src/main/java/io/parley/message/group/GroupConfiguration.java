package io.parley.message.group;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.time.Ticker;
import io.parley.message.lane.LaneLimits;
import io.parley.message.lane.Lanes;
import io.parley.message.log.Outlet;
import io.parley.message.metrics.MeteredLane;
import io.parley.message.store.CassandraQueries;
import io.parley.message.store.ReplicaGroups;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the groups. */
@Configuration(proxyBeanMethods = false)
class GroupConfiguration {

  private static final LaneLimits LIMITS =
      new LaneLimits(2, 128, 40 * 1024, Duration.ofMillis(100));

  @Bean
  RosterStore rosterStore(CassandraQueries queries, GroupProperties properties) {
    return new CassandraRosterStore(queries, properties.formerKept());
  }

  @Bean
  GroupContext groupContext(
      RosterStore store,
      ReplicaGroups groups,
      ScheduledExecutorService retryTimer,
      MeterRegistry meters,
      Outlet outlet,
      Clock clock) {
    Lanes<RosterChunk> lanes =
        new Lanes<>(
            new RosterLaneWriter(store, groups),
            LIMITS,
            retryTimer,
            new MeteredLane(meters, "group_members"));
    return new GroupContext(lanes, outlet, clock);
  }

  @Bean
  TallyContext tallyContext(
      TallySink sink,
      ScheduledExecutorService retryTimer,
      Ticker ticker,
      GroupProperties properties) {
    return new TallyContext(
        sink, retryTimer, ticker, properties.tallyGather(), properties.tallyPause());
  }

  @Bean
  Gathering gathering(GroupProperties properties) {
    return new Gathering(properties.gatherPerMember(), properties.gatherMost());
  }
}
