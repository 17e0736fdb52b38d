package io.parley.chassis.testing;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import io.parley.local.backends.Backends;
import io.parley.local.backends.SharedBackends;
import java.time.Duration;

/** Sessions of the Cassandra that all tests of a build share. */
public final class CassandraSessions {

  // Connecting and changes of the schema take seconds on a busy machine.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private CassandraSessions() {}

  /** A new session that reads and writes as the services do, with more patience. */
  public static CqlSession open() {
    Backends backends = SharedBackends.acquire();
    return CqlSession.builder()
        .addContactPoint(backends.cassandra())
        .withLocalDatacenter(backends.localDatacenter())
        .withConfigLoader(
            DriverConfigLoader.programmaticBuilder()
                .withString(DefaultDriverOption.REQUEST_CONSISTENCY, "LOCAL_QUORUM")
                .withString(DefaultDriverOption.REQUEST_SERIAL_CONSISTENCY, "LOCAL_SERIAL")
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.CONNECTION_SET_KEYSPACE_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, PATIENCE)
                .withBoolean(DefaultDriverOption.RECONNECT_ON_INIT, true)
                .withDuration(DefaultDriverOption.METADATA_SCHEMA_REQUEST_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.METADATA_SCHEMA_WINDOW, Duration.ofMillis(10))
                .build())
        .build();
  }
}
