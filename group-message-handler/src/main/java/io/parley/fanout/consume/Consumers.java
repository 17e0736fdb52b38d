package io.parley.fanout.consume;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the consumers; they are the first to stop, while what they need still works. Ready means
 * that all of them read.
 */
final class Consumers implements SmartLifecycle, HealthIndicator {

  private static final Logger log = LoggerFactory.getLogger(Consumers.class);
  private static final Duration SLACK = Duration.ofSeconds(5);

  private final List<KafkaRecordConsumer> consumers;
  private final Duration drain;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  Consumers(List<KafkaRecordConsumer> consumers, Duration drain) {
    this.consumers = List.copyOf(consumers);
    this.drain = drain;
  }

  @Override
  public void start() {
    for (KafkaRecordConsumer consumer : consumers) {
      threads.add(Thread.ofPlatform().name("consume-" + consumer.name()).start(consumer));
    }
  }

  @Override
  public void stop() {
    consumers.forEach(KafkaRecordConsumer::stop);
    try {
      for (Thread thread : threads) {
        if (!thread.join(drain.plus(SLACK))) {
          log.warn("{} does not end", thread.getName());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return !threads.isEmpty();
  }

  @Override
  public Health health() {
    boolean ready = consumers.stream().allMatch(KafkaRecordConsumer::isReady);
    return (ready ? Health.up() : Health.outOfService()).build();
  }
}
