package io.parley.message.fanout;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topic, as soon as Kafka is there; the service starts without it. */
final class TopicMaker {

  private static final Logger log = LoggerFactory.getLogger(TopicMaker.class);
  private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

  private final KafkaAdmin admin;
  private volatile boolean ended;

  TopicMaker(KafkaAdmin admin) {
    this.admin = admin;
  }

  void start() {
    Thread.ofVirtual().name("topic-maker").start(this::run);
  }

  void stop() {
    ended = true;
  }

  private void run() {
    while (!ended && !make()) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean make() {
    try {
      return admin.initialize();
    } catch (KafkaException e) {
      log.warn("the topics could not be made yet: {}", e.getMessage());
      return false;
    }
  }
}
