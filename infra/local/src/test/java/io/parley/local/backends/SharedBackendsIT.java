package io.parley.local.backends;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import io.parley.local.control.Command;
import io.parley.local.control.ControlClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class SharedBackendsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

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

  @Test
  void answeredRecordSurvivesKillOfKafka() throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", SharedBackends.acquire().kafkaBootstrapServers());
    var text = new StringSerializer();
    try (Admin admin = Admin.create(settings);
        var producer = new KafkaProducer<>(settings, text, text)) {
      admin.createTopics(List.of(new NewTopic("local-it", 1, (short) 1))).all().get();
      producer.send(new ProducerRecord<>("local-it", "key", "kept")).get();
      SharedBackends.control().send(new Command.Kill("kafka", true));
      SharedBackends.control().send(new Command.Start("kafka"));
      assertThat(producer.send(new ProducerRecord<>("local-it", "key", "next")).get().offset())
          .isEqualTo(1);
      admin.deleteTopics(List.of("local-it")).all().get();
    }
  }

  private static CqlSession connect(Backends backends) {
    return CqlSession.builder()
        .addContactPoint(backends.cassandra())
        .withLocalDatacenter(backends.localDatacenter())
        .withConfigLoader(
            DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.CONNECTION_SET_KEYSPACE_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, PATIENCE)
                .withBoolean(DefaultDriverOption.RECONNECT_ON_INIT, true)
                .build())
        .build();
  }
}
