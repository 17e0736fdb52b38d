package io.parley.message.fanout;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A producer, and another one in its place when it has come to an end. Used by one thread; only
 * {@link #close} may be called by another.
 */
final class KafkaRecordSender implements RecordSender {

  private static final Logger log = LoggerFactory.getLogger(KafkaRecordSender.class);

  private final Supplier<Producer<String, byte[]>> producers;
  private final String topic;
  private final Duration closing;
  private @Nullable Producer<String, byte[]> producer;

  KafkaRecordSender(Supplier<Producer<String, byte[]>> producers, String topic, Duration closing) {
    this.producers = producers;
    this.topic = topic;
    this.closing = closing;
  }

  @Override
  public void prepare() {
    try {
      log.debug("{} has {} partitions", topic, producer().partitionsFor(topic).size());
    } catch (KafkaException e) {
      log.info("Kafka is not there yet: {}", e.toString());
    }
  }

  @Override
  public boolean send(String key, byte[] value, Consumer<Boolean> ended) {
    Handover handover = new Handover(ended);
    try {
      var _ = producer().send(new ProducerRecord<>(topic, key, value), handover);
      return handover.end();
    } catch (RetriableException e) {
      return false;
    } catch (KafkaException | IllegalStateException e) {
      log.warn("the producer has come to an end: {}", e.toString());
      drop();
      return false;
    }
  }

  @Override
  public void close() {
    Producer<String, byte[]> current = take();
    if (current != null) {
      current.close(closing);
    }
  }

  private synchronized Producer<String, byte[]> producer() {
    Producer<String, byte[]> current = producer;
    if (current == null) {
      current = producers.get();
      producer = current;
    }
    return current;
  }

  private void drop() {
    Producer<String, byte[]> ended = take();
    if (ended != null) {
      ended.close(Duration.ZERO);
    }
  }

  private synchronized @Nullable Producer<String, byte[]> take() {
    Producer<String, byte[]> current = producer;
    producer = null;
    return current;
  }
}
