package io.parley.fanout.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.chassis.time.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.unit.DataSize;

class KafkaRecordConsumerTest {

  private static final String TOPIC = "messages";
  private static final ConsumeProperties PROPERTIES =
      new ConsumeProperties(
          TOPIC,
          "redelivery",
          "",
          1,
          1,
          Duration.ofHours(1),
          10,
          DataSize.ofMegabytes(1),
          Duration.ofMillis(100),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1));

  private final MockConsumer<String, byte[]> sound = new MockConsumer<>("earliest");
  private final Queue<Supplier<Consumer<String, byte[]>>> next = new ConcurrentLinkedQueue<>();
  private final KafkaRecordConsumer consumer =
      new KafkaRecordConsumer(
          new ConsumerSettings("test", TOPIC, "group"),
          PROPERTIES,
          new Factory(next),
          new KafkaTopics(new TopicsAreThere(), PROPERTIES),
          _ -> {},
          Ticker.system());
  private final Thread thread = Thread.ofPlatform().unstarted(consumer);

  @AfterEach
  void stop() throws InterruptedException {
    consumer.stop();
    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    assertThat(sound.closed()).isTrue();
  }

  @Test
  void consumerThatCannotBeMadeIsMadeLater() {
    next.add(() -> {
      throw new KafkaException("planned");
    });
    next.add(() -> sound);
    thread.start();

    await().until(this::isReading);
  }

  @Test
  void consumerThatCannotBeClosedIsReplaced() {
    MockConsumer<String, byte[]> broken = new Unclosable();
    broken.setPollException(new KafkaException("planned"));
    next.add(() -> broken);
    next.add(() -> sound);
    thread.start();

    await().until(this::isReading);
  }

  private boolean isReading() {
    return sound.subscription().contains(TOPIC);
  }

  private static final class Unclosable extends MockConsumer<String, byte[]> {

    Unclosable() {
      super("earliest");
    }

    @Override
    public void close(CloseOptions options) {
      throw new KafkaException("planned");
    }
  }

  private static final class TopicsAreThere extends KafkaAdmin {

    TopicsAreThere() {
      super(Map.of());
    }

    @Override
    public void createOrModifyTopics(NewTopic... topics) {}
  }

  private record Factory(Queue<Supplier<Consumer<String, byte[]>>> next)
      implements ConsumerFactory<String, byte[]> {

    @Override
    public Consumer<String, byte[]> createConsumer(
        @Nullable String groupId,
        @Nullable String clientIdPrefix,
        @Nullable String clientIdSuffix,
        @Nullable Properties properties) {
      return next.remove().get();
    }

    @Override
    public boolean isAutoCommit() {
      return false;
    }
  }
}
