package io.parley.handler.delivery;

import io.parley.chassis.kafka.DurableTopic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what talks to Kafka. Most nodes never need it, so nothing is made before it is needed. */
final class KafkaClients {

  private static final Logger log = LoggerFactory.getLogger(KafkaClients.class);
  private static final Duration REQUEST = Duration.ofSeconds(2);
  private static final Duration FIRST_RECONNECT = Duration.ofMillis(100);
  private static final Duration LONGEST_RECONNECT = Duration.ofSeconds(2);
  private static final long BUFFER_BYTES = 4L * 1024 * 1024;

  private KafkaClients() {}

  /** A producer that takes a record only when all replicas have it, and gives up in time. */
  static Producer<String, byte[]> producer(KafkaProperties kafka, RedeliveryProperties properties) {
    Map<String, Object> settings = common(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // With more, a batch that is refused for a moment while the next is taken stays refused.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST.toMillis());
    settings.put(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        (int) Math.max(properties.timeout().toMillis(), REQUEST.toMillis()));
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Creates the topic unless it is there; whoever reads it does the same. */
  static void ensureTopic(KafkaProperties kafka, RedeliveryProperties properties) {
    Map<String, Object> settings = common(kafka);
    settings.put(
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) properties.timeout().toMillis());
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST.toMillis() / 2);
    NewTopic topic =
        DurableTopic.of(
            properties.topic(),
            properties.partitions(),
            properties.replication(),
            properties.retention());
    try (Admin admin = Admin.create(settings)) {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        log.debug("topic {} could not be created", properties.topic(), e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, Object> common(KafkaProperties kafka) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, String.join(",", kafka.bootstrapServers()));
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "websocket-handler");
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MS_CONFIG, FIRST_RECONNECT.toMillis());
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_RECONNECT.toMillis());
    return settings;
  }
}
