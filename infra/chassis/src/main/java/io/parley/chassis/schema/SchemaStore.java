package io.parley.chassis.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The keyspace, the list of scripts that ran, and the lease of the instance that runs them. */
final class SchemaStore {

  private static final Duration DDL_TIMEOUT = Duration.ofSeconds(30);

  private final CqlSession session;
  private final String keyspace;

  SchemaStore(CqlSession session, String keyspace) {
    this.session = session;
    this.keyspace = keyspace;
  }

  boolean exists() {
    return session
        .getMetadata()
        .getKeyspace(keyspace)
        .flatMap(found -> found.getTable("schema_scripts"))
        .isPresent();
  }

  void create(String replication) {
    run("CREATE KEYSPACE IF NOT EXISTS " + keyspace + " WITH replication = " + replication);
    run(
        "CREATE TABLE IF NOT EXISTS "
            + keyspace
            + ".schema_lease"
            + " (id text PRIMARY KEY, owner text)");
    run(
        "CREATE TABLE IF NOT EXISTS "
            + keyspace
            + ".schema_scripts"
            + " (version int PRIMARY KEY, name text, checksum text)");
  }

  void use() {
    session.execute("USE " + keyspace);
  }

  Map<Integer, String> checksums() {
    Map<Integer, String> checksums = new HashMap<>();
    session
        .execute("SELECT version, checksum FROM " + keyspace + ".schema_scripts")
        .forEach(row -> checksums.put(row.getInt("version"), row.getString("checksum")));
    return checksums;
  }

  boolean takeLease(String owner, Duration lease) {
    return apply(
        "INSERT INTO "
            + keyspace
            + ".schema_lease (id, owner) VALUES ('schema', ?)"
            + " IF NOT EXISTS USING TTL ?",
        owner,
        (int) lease.toSeconds());
  }

  boolean renewLease(String owner, Duration lease) {
    return apply(
        "UPDATE "
            + keyspace
            + ".schema_lease USING TTL ? SET owner = ? WHERE id = 'schema'"
            + " IF owner = ?",
        (int) lease.toSeconds(),
        owner,
        owner);
  }

  void releaseLease(String owner) {
    apply("DELETE FROM " + keyspace + ".schema_lease WHERE id = 'schema' IF owner = ?", owner);
  }

  void record(SchemaScript script) {
    session.execute(
        "INSERT INTO " + keyspace + ".schema_scripts (version, name, checksum) VALUES (?, ?, ?)",
        script.version(),
        script.name(),
        script.checksum());
  }

  /** Runs a change of the schema; returns once all nodes agree on the outcome. */
  void run(String statement) {
    var result = session.execute(SimpleStatement.newInstance(statement).setTimeout(DDL_TIMEOUT));
    if (!result.getExecutionInfo().isSchemaInAgreement() && !session.checkSchemaAgreement()) {
      throw new SchemaException(
          "the Cassandra nodes do not agree on the schema; bring them together and start again");
    }
  }

  private boolean apply(String conditional, Object... values) {
    return session
        .execute(SimpleStatement.newInstance(conditional, values).setTimeout(DDL_TIMEOUT))
        .wasApplied();
  }
}
