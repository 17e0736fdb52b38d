package io.parley.message;

import com.google.protobuf.InvalidProtocolBufferException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.fanout.v1.FanoutEvent;
import io.parley.contracts.fanout.v1.FanoutRecord;
import io.parley.contracts.message.v1.Tally;
import io.parley.local.backends.SharedBackends;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topic from now on, as group-message-handler does. */
final class TestTopic implements AutoCloseable {

  private static final String TOPIC = "group-messages";

  private final Map<String, Queue<FanoutRecord>> records = new ConcurrentHashMap<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread reader;
  private volatile boolean ended;

  TestTopic() {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                SharedBackends.acquire().kafkaBootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(partition -> new TopicPartition(TOPIC, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    reader = Thread.ofPlatform().daemon().start(this::read);
  }

  /** Events of a conversation, in the order of the topic. */
  List<FanoutEvent> events(ConversationId conversation) {
    return all(conversation).stream()
        .filter(FanoutRecord::hasEvent)
        .map(FanoutRecord::getEvent)
        .toList();
  }

  /** Tallies of a conversation, in the order of the topic. */
  List<Tally> tallies(ConversationId conversation) {
    return all(conversation).stream()
        .flatMap(one -> one.getTallies().getTalliesList().stream())
        .toList();
  }

  @Override
  public void close() {
    ended = true;
    consumer.wakeup();
    try {
      reader.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private List<FanoutRecord> all(ConversationId conversation) {
    return List.copyOf(records.getOrDefault(conversation.value(), new ConcurrentLinkedQueue<>()));
  }

  private void read() {
    try (consumer) {
      while (!ended) {
        for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(100))) {
          records
              .computeIfAbsent(found.key(), _ -> new ConcurrentLinkedQueue<>())
              .add(FanoutRecord.parseFrom(found.value()));
        }
      }
    } catch (WakeupException e) {
      ended = true;
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
