package io.parley.chassis.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import io.parley.chassis.time.Ticker;
import io.parley.chassis.time.TimeAutoConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.cassandra.autoconfigure.CassandraAutoConfiguration;
import org.springframework.boot.cassandra.autoconfigure.DriverConfigLoaderBuilderCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The session that a service uses: connected, its keyspace chosen, its schema up to date. */
@AutoConfiguration(before = CassandraAutoConfiguration.class, after = TimeAutoConfiguration.class)
@ConditionalOnClass({CqlSession.class, CassandraAutoConfiguration.class})
@ConditionalOnProperty("parley.schema.keyspace")
@EnableConfigurationProperties(SchemaProperties.class)
public class SchemaAutoConfiguration {

  /** Cassandra that was away for a while must be found within a second of its return. */
  @Bean
  DriverConfigLoaderBuilderCustomizer quickReconnect() {
    return builder ->
        builder
            .withBoolean(DefaultDriverOption.RECONNECT_ON_INIT, true)
            .withDuration(DefaultDriverOption.RECONNECTION_BASE_DELAY, Duration.ofMillis(200))
            .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, Duration.ofSeconds(1))
            .withDuration(DefaultDriverOption.METADATA_SCHEMA_WINDOW, Duration.ofMillis(10))
            .withDuration(DefaultDriverOption.HEARTBEAT_INTERVAL, Duration.ofSeconds(5))
            .withDuration(DefaultDriverOption.HEARTBEAT_TIMEOUT, Duration.ofSeconds(2))
            .withBoolean(DefaultDriverOption.REQUEST_WARN_IF_SET_KEYSPACE, false);
  }

  @Bean
  CqlSession cqlSession(CqlSessionBuilder builder, SchemaProperties properties, Ticker ticker)
      throws IOException {
    String keyspace = keyspace(properties);
    List<SchemaScript> scripts = scripts(properties);
    CqlSession session = builder.build();
    try {
      new SchemaRunner(new SchemaStore(session, keyspace), properties, ticker).run(scripts);
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static String keyspace(SchemaProperties properties) {
    String keyspace = properties.keyspace();
    if (keyspace == null || !keyspace.matches("[a-z][a-z0-9_]{0,47}")) {
      throw new SchemaException(
          "parley.schema.keyspace must be 1 to 48 of a-z, 0-9 and _, beginning with a letter");
    }
    return keyspace;
  }

  private static List<SchemaScript> scripts(SchemaProperties properties) throws IOException {
    List<SchemaScript> scripts = new ArrayList<>();
    for (Resource resource :
        new PathMatchingResourcePatternResolver().getResources(properties.scripts())) {
      String name = resource.getFilename();
      if (name != null) {
        scripts.add(SchemaScript.of(name, resource.getContentAsString(StandardCharsets.UTF_8)));
      }
    }
    return scripts;
  }
}
