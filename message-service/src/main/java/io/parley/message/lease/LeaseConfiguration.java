package io.parley.message.lease;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.time.Ticker;
import io.parley.message.metrics.MessageMetric;
import io.parley.message.store.CassandraQueries;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the lease. */
@Configuration(proxyBeanMethods = false)
class LeaseConfiguration {

  @Bean
  LeaseStore leaseStore(CassandraQueries queries, LeaseProperties properties) {
    return new CassandraLeaseStore(queries, properties.request());
  }

  @Bean
  LeaseMeter leaseMeter(MeterRegistry meters) {
    return new LeaseMeter(meters);
  }

  @Bean
  Grants grants(List<GrantListener> listeners, LeaseMeter meter) {
    return new Grants(listeners, meter);
  }

  @Bean
  LeaseRenewer leaseRenewer(
      LeaseStore store,
      Ticker ticker,
      LeaseProperties properties,
      InstanceProperties instance,
      Grants grants,
      LeaseMeter meter) {
    return new LeaseRenewer(
        store, ticker, properties.duration(), instance.advertisedAddress(), grants, meter);
  }

  @Bean
  ShardTaker shardTaker(
      LeaseStore store,
      Grants grants,
      Clock clock,
      LeaseProperties properties,
      InstanceProperties instance) {
    Drain drain = new Drain(grants, properties.drain());
    return new ShardTaker(store, grants, drain, clock, instance.advertisedAddress());
  }

  @Bean
  ShardKeeper shardKeeper(
      LeaseStore store,
      LeaseRenewer renewer,
      Grants grants,
      ShardTaker taker,
      Ticker ticker,
      LeaseMeter meter,
      LeaseProperties properties) {
    return new ShardKeeper(store, renewer, grants, taker, ticker, meter, properties.duration());
  }

  @Bean
  LeaseKeeper leaseKeeper(
      LeaseRenewer renewer,
      ShardKeeper shards,
      Grants grants,
      LeaseProperties properties,
      InstanceProperties instance,
      MeterRegistry meters) {
    LeaseKeeper keeper =
        new LeaseKeeper(renewer, shards, grants, properties, instance.advertisedAddress());
    MessageMetric.SHARDS_OWNED.gauge(meters, keeper, LeaseKeeper::owned);
    return keeper;
  }

  @Bean
  ShardMapEdge shardMapEdge(Ownership ownership) {
    return new ShardMapEdge(ownership);
  }

  @Bean
  LeaseHealth leaseHealthIndicator(LeaseKeeper keeper) {
    return new LeaseHealth(keeper);
  }
}
