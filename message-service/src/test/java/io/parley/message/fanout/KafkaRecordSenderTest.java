package io.parley.message.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class KafkaRecordSenderTest {

  private final List<MockProducer<String, byte[]>> producers = new ArrayList<>();
  private final List<Boolean> outcomes = new ArrayList<>();
  private final RecordSender sender =
      new KafkaRecordSender(this::newProducer, "topic", Duration.ofSeconds(1));

  @Test
  void tellsWhetherKafkaHasTheRecord() {
    assertThat(send()).isTrue();
    assertThat(send()).isTrue();
    producers.getFirst().completeNext();
    producers.getFirst().errorNext(new TimeoutException("expired"));

    assertThat(outcomes).containsExactly(true, false);
    assertThat(producers.getFirst().history().getFirst().topic()).isEqualTo("topic");
    assertThat(producers.getFirst().history().getFirst().key()).isEqualTo("key");
  }

  @Test
  void recordIsNotTakenOverWhileKafkaIsAway() {
    assertThat(send()).isTrue();
    producers.getFirst().sendException = new TimeoutException("no metadata");

    assertThat(send()).isFalse();
    producers.getFirst().sendException = null;
    assertThat(send()).isTrue();
    assertThat(producers).hasSize(1);
  }

  @Test
  void recordThatTheProducerRefusesForNowIsNotTakenOver() {
    RecordSender refusing = refusing(new TimeoutException("no metadata"));

    assertThat(send(refusing)).isFalse();
    assertThat(outcomes).isEmpty();
    assertThat(send(refusing)).isTrue();
    assertThat(outcomes).containsExactly(true);
  }

  @Test
  void recordThatTheProducerRefusesForGoodHasEnded() {
    RecordSender refusing = refusing(new RecordTooLargeException("too large"));

    assertThat(send(refusing)).isTrue();
    assertThat(outcomes).containsExactly(false);
  }

  @Test
  void realProducerWithoutABrokerTakesNothingOver() {
    try (RecordSender away =
        new KafkaRecordSender(KafkaRecordSenderTest::brokerless, "topic", Duration.ZERO)) {
      assertThat(send(away)).isFalse();
      assertThat(send(away)).isFalse();
    }

    assertThat(outcomes).isEmpty();
  }

  @Test
  void producerThatHasComeToAnEndIsReplaced() {
    assertThat(send()).isTrue();
    producers.getFirst().sendException = new InvalidProducerEpochException("fenced");
    assertThat(send()).isFalse();

    assertThat(send()).isTrue();
    assertThat(producers).hasSize(2);
    assertThat(producers.getFirst().closed()).isTrue();
    sender.close();
    assertThat(producers.getLast().closed()).isTrue();
  }

  private boolean send() {
    return send(sender);
  }

  private boolean send(RecordSender to) {
    return to.send("key", new byte[] {1}, outcomes::add);
  }

  private static RecordSender refusing(ApiException reason) {
    RefusingProducer producer = new RefusingProducer(1, reason);
    return new KafkaRecordSender(() -> producer, "topic", Duration.ZERO);
  }

  private static Producer<String, byte[]> brokerless() {
    Map<String, Object> settings = FanoutConfiguration.settings(new KafkaProperties());
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, List.of("127.0.0.1:1"));
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  private MockProducer<String, byte[]> newProducer() {
    MockProducer<String, byte[]> producer =
        new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    producers.add(producer);
    return producer;
  }
}
