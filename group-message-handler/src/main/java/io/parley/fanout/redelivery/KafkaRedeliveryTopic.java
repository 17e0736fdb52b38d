package io.parley.fanout.redelivery;

import io.parley.contracts.UserId;
import io.parley.fanout.audience.Audience;
import io.parley.fanout.consume.ConsumeProperties;
import io.parley.fanout.deliver.Push;
import io.parley.fanout.metric.FanoutMetric;
import io.parley.fanout.metric.FanoutMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/** Writes pushes to Kafka, until it has them. */
@Component
final class KafkaRedeliveryTopic implements RedeliveryTopic, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(KafkaRedeliveryTopic.class);
  private static final Executor VIRTUAL = task -> Thread.ofVirtual().name("redelivery").start(task);
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS, VIRTUAL);
  private static final Duration CLOSE = Duration.ofSeconds(3);

  private final Producer<String, byte[]> producer;
  private final String topic;
  private final int usersPerRecord;
  private final FanoutMetrics metrics;
  private final Clock clock;
  private volatile boolean closed;

  KafkaRedeliveryTopic(
      ProducerFactory<String, byte[]> factory,
      ConsumeProperties topics,
      RedeliveryProperties properties,
      FanoutMetrics metrics,
      Clock clock) {
    this.producer = factory.createNonTransactionalProducer();
    this.topic = topics.redeliveryTopic();
    this.usersPerRecord = properties.usersPerRecord();
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<Void> put(Push push) {
    long now = clock.millis();
    List<UserId> users = push.to().users();
    List<CompletableFuture<Void>> parts = new ArrayList<>();
    for (int from = 0; from < users.size(); from += usersPerRecord) {
      Audience some =
          Audience.of(users.subList(from, Math.min(users.size(), from + usersPerRecord)));
      parts.add(write(new Redelivery(new Push(some, push.content()), now)));
    }
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
  }

  @Override
  public void close() {
    closed = true;
    producer.close(CLOSE);
  }

  private CompletableFuture<Void> write(Redelivery redelivery) {
    String key = redelivery.push().to().texts().getFirst();
    CompletableFuture<Void> written = new CompletableFuture<>();
    ProducerRecord<String, byte[]> entry =
        new ProducerRecord<>(topic, key, KafkaRedeliveryRecords.write(redelivery));
    VIRTUAL.execute(() -> send(entry, written));
    return written;
  }

  private void send(ProducerRecord<String, byte[]> entry, CompletableFuture<Void> written) {
    try {
      var _ =
          producer.send(
              entry,
              (_, failure) -> {
                if (failure == null) {
                  metrics.add(FanoutMetric.REDELIVERIES, 1);
                  written.complete(null);
                } else {
                  sendAgain(entry, written, failure);
                }
              });
    } catch (RuntimeException e) {
      sendAgain(entry, written, e);
    }
  }

  // Until it is there, the record of the event is not committed, so a crash loses nothing either.
  private void sendAgain(
      ProducerRecord<String, byte[]> entry, CompletableFuture<Void> written, Exception failure) {
    if (closed) {
      return;
    }
    log.debug("a push could not be written yet", failure);
    LATER.execute(() -> send(entry, written));
  }
}
