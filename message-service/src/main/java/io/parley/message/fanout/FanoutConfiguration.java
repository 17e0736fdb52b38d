package io.parley.message.fanout;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.kafka.DurableTopic;
import io.parley.chassis.time.Ticker;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Wires the way to Kafka. */
@Configuration(proxyBeanMethods = false)
class FanoutConfiguration {

  @Bean
  NewTopic groupMessages(FanoutProperties properties) {
    return DurableTopic.of(
        Topics.GROUP_MESSAGES,
        properties.partitions(),
        properties.replication(),
        properties.retention());
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  TopicMaker topicMaker(KafkaAdmin admin) {
    return new TopicMaker(admin);
  }

  @Bean
  Backlog backlog(Ticker ticker) {
    return new Backlog(ticker);
  }

  @Bean(destroyMethod = "close")
  RecordSender recordSender(KafkaProperties kafka, FanoutProperties properties) {
    Map<String, Object> settings = settings(kafka);
    return new KafkaRecordSender(
        () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()),
        Topics.GROUP_MESSAGES,
        properties.closing());
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  KafkaOutlet outlet(
      Backlog backlog,
      RecordSender sender,
      ScheduledExecutorService retryTimer,
      FanoutProperties properties,
      MeterRegistry meters) {
    return new KafkaOutlet(
        backlog, sender, retryTimer, properties, new FanoutMeter(meters, backlog));
  }

  // Durable, in order, at once; natural batching by what is under way.
  static Map<String, Object> settings(KafkaProperties kafka) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 32L * 1024 * 1024);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    settings.putAll(kafka.buildProducerProperties());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // With more, a batch that is refused for a moment while the next is taken stays refused.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    // What is given up on comes behind what was sent later. The backlog bounds what waits here.
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    return settings;
  }
}
