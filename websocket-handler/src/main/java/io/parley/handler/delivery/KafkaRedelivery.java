package io.parley.handler.delivery;

import io.parley.contracts.fanout.v1.RedeliveryRecord;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands pushes to group-message-handler through Kafka. */
@Component
final class KafkaRedelivery implements Redelivery, AutoCloseable {

  private static final Duration CLOSE = Duration.ofSeconds(1);

  private final KafkaProperties kafka;
  private final RedeliveryProperties properties;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable Producer<String, byte[]> producer;

  KafkaRedelivery(KafkaProperties kafka, RedeliveryProperties properties) {
    this.kafka = kafka;
    this.properties = properties;
  }

  @Override
  public CompletableFuture<Void> handOver(Push push, long sinceMillis) {
    byte[] value =
        RedeliveryRecord.newBuilder()
            .setPush(RpcPushes.message(push))
            .setSinceMillis(sinceMillis)
            .build()
            .toByteArray();
    CompletableFuture<Void> taken = new CompletableFuture<>();
    // The first record waits for the broker to be found.
    Thread.ofVirtual()
        .name("redelivery")
        .start(() ->
            send(new ProducerRecord<>(properties.topic(), push.user().toString(), value), taken));
    return taken;
  }

  @Override
  public void close() {
    Producer<String, byte[]> known = producer;
    if (known != null) {
      known.close(CLOSE);
    }
  }

  private void send(ProducerRecord<String, byte[]> message, CompletableFuture<Void> taken) {
    try {
      var _ =
          producer()
              .send(
                  message,
                  (_, failure) -> {
                    if (failure == null) {
                      taken.complete(null);
                    } else {
                      taken.completeExceptionally(failure);
                    }
                  });
    } catch (KafkaException | IllegalStateException e) {
      taken.completeExceptionally(e);
    }
  }

  private Producer<String, byte[]> producer() {
    Producer<String, byte[]> known = producer;
    if (known != null) {
      return known;
    }
    making.lock();
    try {
      Producer<String, byte[]> made = producer;
      if (made == null) {
        KafkaClients.ensureTopic(kafka, properties);
        made = KafkaClients.producer(kafka, properties);
        producer = made;
      }
      return made;
    } finally {
      making.unlock();
    }
  }
}
