package io.parley.local.backends;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import io.parley.local.control.Command;
import io.parley.local.control.ControlClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedBackendsIT {

  @Test
  void secondCallFindsTheSameBackends() {
    assertThat(SharedBackends.acquire()).isEqualTo(SharedBackends.acquire());
  }

  @Test
  void answeredWriteSurvivesKillOfCassandra() {
    Backends backends = SharedBackends.acquire();
    try (CqlSession session = connect(backends)) {
      session.execute(
          "CREATE KEYSPACE IF NOT EXISTS local_it WITH replication ="
              + " {'class': 'SimpleStrategy', 'replication_factor': 1}");
      session.execute(
          "CREATE TABLE IF NOT EXISTS local_it.written (id int PRIMARY KEY, word text)");
      for (int id = 0; id < 100; id++) {
        session.execute("INSERT INTO local_it.written (id, word) VALUES (?, ?)", id, "kept");
      }
    }
    ControlClient control = SharedBackends.control();
    control.send(new Command.Kill("cassandra", true));
    control.send(new Command.Start("cassandra"));
    try (CqlSession session = connect(backends)) {
      assertThat(session.execute("SELECT id FROM local_it.written").all()).hasSize(100);
    }
  }

  private static CqlSession connect(Backends backends) {
    return CqlSession.builder()
        .addContactPoint(backends.cassandra())
        .withLocalDatacenter(backends.localDatacenter())
        .withConfigLoader(
            DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(30))
                .build())
        .build();
  }
}
