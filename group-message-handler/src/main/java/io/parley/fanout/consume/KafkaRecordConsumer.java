package io.parley.fanout.consume;

import com.google.protobuf.UnsafeByteOperations;
import io.parley.chassis.time.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads a topic by one thread, which hands records on, keeps an eye on how many are under way, and
 * commits those that are done.
 */
final class KafkaRecordConsumer implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(KafkaRecordConsumer.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration POLL_WHILE_FULL = Duration.ofMillis(10);
  private static final Duration CLOSE = Duration.ofSeconds(3);
  private static final long PAUSE_AFTER_FAILURE = Duration.ofSeconds(1).toNanos();
  private static final long LATE_POLL = Duration.ofSeconds(30).toNanos();

  private final ConsumerSettings settings;
  private final ConsumeProperties properties;
  private final ConsumerFactory<String, byte[]> factory;
  private final KafkaTopics topics;
  private final RecordHandler handler;
  private final Ticker ticker;
  private final Assignment assignment;
  private volatile boolean stopping;
  private volatile long lastPoll;
  private volatile long unread;
  private long lastCommit;

  KafkaRecordConsumer(
      ConsumerSettings settings,
      ConsumeProperties properties,
      ConsumerFactory<String, byte[]> factory,
      KafkaTopics topics,
      RecordHandler handler,
      Ticker ticker) {
    this.settings = settings;
    this.properties = properties;
    this.factory = factory;
    this.topics = topics;
    this.handler = handler;
    this.ticker = ticker;
    this.assignment = new Assignment(properties);
    this.lastPoll = ticker.nanos();
  }

  String name() {
    return settings.name();
  }

  /** Whether it takes part in the sharing of the topic and does not stand still. */
  boolean isReady() {
    return assignment.isJoined() && ticker.nanos() - lastPoll < LATE_POLL;
  }

  /** Records that are not done, as far as is known. */
  long lag() {
    return unread + underWay();
  }

  int underWay() {
    return assignment.underWay();
  }

  /** Ends the work on what was taken, commits it, and leaves. */
  void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    topics.await(() -> stopping);
    while (!stopping) {
      try {
        read();
      } catch (RuntimeException e) {
        log.error("{} begins anew", settings.name(), e);
        LockSupport.parkNanos(PAUSE_AFTER_FAILURE);
      }
    }
  }

  private void read() {
    Consumer<String, byte[]> consumer = factory.createConsumer(settings.group(), settings.name());
    try {
      consume(consumer);
      finish(consumer);
    } finally {
      assignment.cancelAll();
      close(consumer);
    }
  }

  private void consume(Consumer<String, byte[]> consumer) {
    assignment.use(consumer);
    consumer.subscribe(List.of(settings.topic()), assignment);
    while (!stopping) {
      boolean full = assignment.pauseAndResume();
      for (ConsumerRecord<String, byte[]> taken : consumer.poll(full ? POLL_WHILE_FULL : POLL)) {
        hand(taken);
      }
      lastPoll = ticker.nanos();
      if (lastPoll - lastCommit >= properties.commitEvery().toNanos()) {
        lastCommit = lastPoll;
        commit(consumer);
        unread = unread(consumer);
      }
    }
  }

  private void hand(ConsumerRecord<String, byte[]> taken) {
    byte[] value = Objects.requireNonNullElse(taken.value(), new byte[0]);
    Ticket ticket =
        assignment
            .progress(new TopicPartition(taken.topic(), taken.partition()))
            .begin(taken.offset(), value.length);
    String key = Objects.requireNonNullElse(taken.key(), "");
    // Kafka gives the array to nobody else.
    handler.handle(new Inbound(key, UnsafeByteOperations.unsafeWrap(value), ticket));
  }

  private void commit(Consumer<String, byte[]> consumer) {
    Map<TopicPartition, OffsetAndMetadata> offsets = assignment.takeCommits();
    if (!offsets.isEmpty()) {
      consumer.commitAsync(
          offsets,
          (committed, failure) -> {
            if (failure != null) {
              log.debug("{} could not commit", settings.name(), failure);
              assignment.commitFailed(committed.keySet());
            }
          });
    }
  }

  private void finish(Consumer<String, byte[]> consumer) {
    if (!assignment.awaitIdle(properties.drain())) {
      log.warn("{} ends with {} records under way", settings.name(), underWay());
    }
    if (!assignment.commitNow()) {
      // Others came or went just now; what is read on the way to the end of that is not taken.
      consumer.pause(consumer.assignment());
      var _ = consumer.poll(CLOSE);
      var _ = assignment.commitNow();
    }
    log.info("{} has stopped reading {}", settings.name(), consumer.subscription());
  }

  private void close(Consumer<String, byte[]> consumer) {
    try {
      consumer.close(CloseOptions.timeout(CLOSE));
    } catch (RuntimeException e) {
      log.warn("{} could not close its consumer", settings.name(), e);
    }
  }

  private static long unread(Consumer<String, byte[]> consumer) {
    return consumer.assignment().stream()
        .map(consumer::currentLag)
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .sum();
  }
}
