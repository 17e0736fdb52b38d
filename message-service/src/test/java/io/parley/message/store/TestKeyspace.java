package io.parley.message.store;

import com.datastax.oss.driver.api.core.CqlSession;
import io.parley.chassis.testing.CassandraSessions;
import io.parley.message.store.StoreProperties.Consistency;
import io.parley.message.store.StoreProperties.SerialConsistency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

/** A fresh keyspace with this service's tables, for the tests of stores. */
public final class TestKeyspace implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final CqlSession session;

  public TestKeyspace(String name) {
    session = CassandraSessions.open();
    session.execute("DROP KEYSPACE IF EXISTS " + name);
    session.execute(
        "CREATE KEYSPACE "
            + name
            + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    session.execute("USE " + name);
    Stream.of(
            "V001__leases",
            "V002__logs",
            "V003__receipts",
            "V004__inboxes",
            "V005__groups",
            "V006__send_results",
            "V007__stays")
        .flatMap(TestKeyspace::statements)
        .forEach(session::execute);
  }

  public CassandraQueries queries() {
    return new CassandraQueries(
        session,
        new StoreProperties(Consistency.LOCAL_QUORUM, SerialConsistency.LOCAL_SERIAL, TIMEOUT));
  }

  @Override
  public void close() {
    session.close();
  }

  private static Stream<String> statements(String script) {
    try (InputStream in = TestKeyspace.class.getResourceAsStream("/schema/" + script + ".cql")) {
      if (in == null) {
        throw new IllegalArgumentException(script);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.replaceAll("(?m)^--.*$", "").split(";"))
          .map(String::strip)
          .filter(statement -> !statement.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
