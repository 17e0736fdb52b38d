package io.parley.chassis.schema;

import io.parley.chassis.time.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a keyspace up to date: runs the scripts that have not run, in order, each once, however
 * many instances start at the same time. A script may run again from its beginning when an instance
 * dies within it, so every statement must bear being repeated ({@code IF NOT EXISTS}).
 */
final class SchemaRunner {

  private static final Logger log = LoggerFactory.getLogger(SchemaRunner.class);
  private static final int RENEWALS_PER_LEASE = 10;
  private static final long WAIT_NANOS = Duration.ofMillis(300).toNanos();

  private final SchemaStore store;
  private final SchemaProperties properties;
  private final Ticker ticker;
  private final String owner = UUID.randomUUID().toString();
  private long leasedAt;

  SchemaRunner(SchemaStore store, SchemaProperties properties, Ticker ticker) {
    this.store = store;
    this.properties = properties;
    this.ticker = ticker;
  }

  void run(List<SchemaScript> scripts) {
    List<SchemaScript> ordered =
        scripts.stream().sorted(Comparator.comparingInt(SchemaScript::version)).toList();
    if (!store.exists()) {
      store.create(properties.replication());
    }
    store.use();
    long start = ticker.nanos();
    while (!missing(ordered).isEmpty()) {
      leasedAt = ticker.nanos();
      if (store.takeLease(owner, properties.lease())) {
        migrate(ordered);
      } else {
        awaitOther(start);
      }
    }
  }

  private void migrate(List<SchemaScript> ordered) {
    try {
      for (SchemaScript script : missing(ordered)) {
        log.info("schema: running {}", script.name());
        for (String statement : script.statements()) {
          if (!holdsLease()) {
            return;
          }
          store.run(statement);
        }
        store.record(script);
      }
    } finally {
      store.releaseLease(owner);
    }
  }

  // A renewal costs as much as a statement, so there is one now and then.
  private boolean holdsLease() {
    long now = ticker.nanos();
    if (now - leasedAt < properties.lease().toNanos() / RENEWALS_PER_LEASE) {
      return true;
    }
    leasedAt = now;
    return store.renewLease(owner, properties.lease());
  }

  private List<SchemaScript> missing(List<SchemaScript> ordered) {
    Map<Integer, String> done = store.checksums();
    for (SchemaScript script : ordered) {
      String checksum = done.get(script.version());
      if (checksum != null && !checksum.equals(script.checksum())) {
        throw new SchemaException(
            "the schema script "
                + script.name()
                + " was changed after it had run; restore it and"
                + " put the change into a new script");
      }
    }
    return ordered.stream().filter(script -> !done.containsKey(script.version())).toList();
  }

  private void awaitOther(long start) {
    if (ticker.nanos() - start > properties.patience().toNanos()) {
      throw new SchemaException(
          "another instance has been changing the schema for longer than " + properties.patience());
    }
    LockSupport.parkNanos(WAIT_NANOS);
  }
}
