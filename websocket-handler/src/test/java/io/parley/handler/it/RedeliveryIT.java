package io.parley.handler.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.InvalidProtocolBufferException;
import io.parley.contracts.UserId;
import io.parley.contracts.fanout.v1.RedeliveryRecord;
import io.parley.contracts.registry.v1.Node;
import io.parley.local.backends.SharedBackends;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A node does not take pushes; the real Kafka does. */
class RedeliveryIT extends HandlerTestBase {

  private static final String TOPIC = "redelivery-" + UUID.randomUUID();

  private final UserId far = UserId.next();

  @DynamicPropertySource
  static void kafka(DynamicPropertyRegistry properties) {
    properties.add(
        "spring.kafka.bootstrap-servers", () -> SharedBackends.acquire().kafkaBootstrapServers());
    properties.add("parley.handler.redelivery.topic", () -> TOPIC);
  }

  @AfterEach
  void heal() {
    PEERS.otherNode.away(false);
  }

  @Test
  void pushThatANodeDoesNotTakeIsHandedOver() {
    PEERS.registry.addNode(
        Node.newBuilder().setId(Peers.NODE).setRpcAddress(PEERS.address).build());
    PEERS.registry.addSession(far.toString(), "far-connection", Peers.NODE);
    PEERS.otherNode.connect(far.toString());
    PEERS.otherNode.away(true);
    try (Device ana = connect();
        KafkaConsumer<String, byte[]> consumer = consumer()) {
      ana.say(
          "{\"type\":\"send\",\"clientId\":\"c1\",\"to\":\"%s\",\"kind\":\"text\",\"body\":\"x\"}",
          far);
      ana.awaitFrame("sent");

      RedeliveryRecord handedOver = awaitRecord(consumer);

      assertThat(handedOver.getPush().getUsersList()).containsExactly(far.toString());
      assertThat(handedOver.getPush().getFrame().toStringUtf8())
          .contains("\"type\":\"heads\"", "\"head\":1");
      assertThat(handedOver.getSinceMillis())
          .isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis());
    }
  }

  private RedeliveryRecord awaitRecord(KafkaConsumer<String, byte[]> consumer) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          consumer
              .poll(Duration.ofMillis(200))
              .forEach(received -> {
                if (received.key().equals(far.toString())) {
                  records.add(received);
                }
              });
          return !records.isEmpty();
        });
    try {
      return RedeliveryRecord.parseFrom(records.getFirst().value());
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                SharedBackends.acquire().kafkaBootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                TOPIC,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                500,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(List.of(TOPIC));
    return consumer;
  }
}
