package io.parley.message.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

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
    return sender.send("key", new byte[] {1}, outcomes::add);
  }

  private MockProducer<String, byte[]> newProducer() {
    MockProducer<String, byte[]> producer =
        new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    producers.add(producer);
    return producer;
  }
}
