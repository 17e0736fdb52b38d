package io.parley.chassis.schema;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a service keeps its tables.
 *
 * @param keyspace the service's keyspace; made when it is missing
 * @param replication the replication map that a new keyspace gets, in CQL
 * @param scripts where the scripts are: {@code V<number>__<name>.cql}
 * @param lease how long one instance may be silent while it migrates before another takes over
 * @param patience how long an instance waits for another that is migrating
 */
@ConfigurationProperties("parley.schema")
public record SchemaProperties(
    @Nullable String keyspace,
    @DefaultValue("{'class': 'SimpleStrategy', 'replication_factor': 1}") String replication,
    @DefaultValue("classpath:schema/V*.cql") String scripts,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("2m") Duration patience) {}
