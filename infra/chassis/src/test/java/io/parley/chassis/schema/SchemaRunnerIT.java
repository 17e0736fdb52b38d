package io.parley.chassis.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import io.parley.chassis.testing.CassandraSessions;
import io.parley.chassis.time.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaRunnerIT {

  private static final SchemaScript FIRST =
      SchemaScript.of(
          "V001__first.cql", "CREATE TABLE IF NOT EXISTS things (id text PRIMARY KEY);");
  private static final SchemaScript SECOND =
      SchemaScript.of("V002__second.cql", "ALTER TABLE things ADD IF NOT EXISTS name text;");

  private final String keyspace =
      "chassis_it_" + ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
  private CqlSession session;

  @BeforeEach
  void connect() {
    session = CassandraSessions.open();
  }

  @AfterEach
  void drop() {
    session.execute("DROP KEYSPACE IF EXISTS " + keyspace);
    session.close();
  }

  @Test
  void scriptsRunInOrderAndTheKeyspaceIsInUse() {
    run(session, List.of(SECOND, FIRST));

    session.execute("INSERT INTO things (id, name) VALUES ('a', 'b')");
    assertThat(session.execute("SELECT name FROM things").one()).isNotNull();
  }

  @Test
  void scriptThatHasRunDoesNotRunAgain() {
    run(session, List.of(FIRST));
    session.execute("DROP TABLE things");

    run(session, List.of(FIRST));

    assertThatThrownBy(() -> session.execute("SELECT * FROM things"))
        .hasMessageContaining("things");
  }

  @Test
  void newScriptRunsOnTopOfTheOldOnes() {
    run(session, List.of(FIRST));

    run(session, List.of(FIRST, SECOND));

    assertThat(session.execute("SELECT name FROM things").all()).isEmpty();
  }

  @Test
  void changedOldScriptStopsStartUpWithASentence() {
    run(session, List.of(FIRST));
    SchemaScript changed = SchemaScript.of(FIRST.name(), FIRST.text() + "\n");

    assertThatThrownBy(() -> run(session, List.of(changed)))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("V001__first.cql was changed after it had run");
  }

  @Test
  void instancesThatStartTogetherMigrateOnce() throws ExecutionException, InterruptedException {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        CqlSession other = CassandraSessions.open()) {
      List<Future<?>> runs = new ArrayList<>();
      runs.add(executor.submit(() -> run(session, List.of(FIRST, SECOND))));
      runs.add(executor.submit(() -> run(other, List.of(FIRST, SECOND))));
      for (Future<?> run : runs) {
        run.get();
      }
    }

    assertThat(session.execute("SELECT version FROM schema_scripts").all()).hasSize(2);
  }

  @Test
  void leaseOfADeadInstanceEndsByItself() {
    SchemaStore store = new SchemaStore(session, keyspace);
    store.create("{'class': 'SimpleStrategy', 'replication_factor': 1}");
    assertThat(store.takeLease("dead", Duration.ofSeconds(2))).isTrue();

    run(session, List.of(FIRST));

    assertThat(store.checksums()).containsOnlyKeys(1);
  }

  private void run(CqlSession with, List<SchemaScript> scripts) {
    SchemaProperties properties =
        new SchemaProperties(
            keyspace,
            "{'class': 'SimpleStrategy', 'replication_factor': 1}",
            "",
            Duration.ofSeconds(30),
            Duration.ofMinutes(1));
    new SchemaRunner(new SchemaStore(with, keyspace), properties, Ticker.system()).run(scripts);
  }
}
