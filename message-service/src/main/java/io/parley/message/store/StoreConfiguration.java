package io.parley.message.store;

import com.datastax.oss.driver.api.core.CqlSession;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the stores share. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  CassandraQueries cassandraQueries(CqlSession session, StoreProperties properties) {
    return new CassandraQueries(session, properties);
  }

  @Bean
  ReplicaGroups replicaGroups(CqlSession session) {
    return new CassandraReplicaGroups(session);
  }

  /** For attempts after a pause. */
  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService retryTimer() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("retry-timer").factory());
  }
}
