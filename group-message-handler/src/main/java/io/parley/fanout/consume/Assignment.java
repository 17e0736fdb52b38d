package io.parley.fanout.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that this instance reads. Before one is handed over, work on what was taken of it
 * is given time to end, so that as little as possible is done twice.
 */
final class Assignment implements ConsumerRebalanceListener {

  private static final Logger log = LoggerFactory.getLogger(Assignment.class);
  private static final Duration COMMIT = Duration.ofSeconds(3);

  private final ConsumeProperties properties;
  private final Map<TopicPartition, PartitionProgress> partitions = new ConcurrentHashMap<>();
  private @Nullable Consumer<?, ?> consumer;
  private volatile boolean joined;

  Assignment(ConsumeProperties properties) {
    this.properties = properties;
  }

  void use(Consumer<?, ?> current) {
    consumer = current;
    joined = false;
  }

  boolean isJoined() {
    return joined;
  }

  int underWay() {
    return partitions.values().stream().mapToInt(PartitionProgress::underWay).sum();
  }

  PartitionProgress progress(TopicPartition partition) {
    return partitions.computeIfAbsent(partition, _ -> new PartitionProgress());
  }

  /** Stops reading what has too much under way; says whether there is any such partition. */
  boolean pauseAndResume() {
    Consumer<?, ?> current = consumer();
    Set<TopicPartition> paused = current.paused();
    for (Map.Entry<TopicPartition, PartitionProgress> entry : partitions.entrySet()) {
      TopicPartition partition = entry.getKey();
      if (paused.contains(partition)) {
        if (!exceeds(entry.getValue(), 2)) {
          current.resume(Set.of(partition));
        }
      } else if (exceeds(entry.getValue(), 1)) {
        current.pause(Set.of(partition));
      }
    }
    return !current.paused().isEmpty();
  }

  Map<TopicPartition, OffsetAndMetadata> takeCommits() {
    return takeCommits(partitions.keySet());
  }

  void commitFailed(Set<TopicPartition> failed) {
    for (TopicPartition partition : failed) {
      PartitionProgress progress = partitions.get(partition);
      if (progress != null) {
        progress.commitFailed();
      }
    }
  }

  boolean awaitIdle(Duration atMost) {
    return awaitIdle(partitions.keySet(), atMost);
  }

  /** Says whether nothing is left to be committed. */
  boolean commitNow() {
    return commitNow(partitions.keySet());
  }

  void cancelAll() {
    joined = false;
    cancel(partitions.keySet());
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    joined = true;
    if (!assigned.isEmpty()) {
      log.info("reads {}", assigned);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    if (revoked.isEmpty()) {
      return;
    }
    boolean idle = awaitIdle(revoked, properties.handover());
    log.info("hands over {}{}", revoked, idle ? "" : ", with work under way");
    var _ = commitNow(revoked);
    cancel(revoked);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> lost) {
    log.warn("has lost {}", lost);
    cancel(lost);
  }

  private Consumer<?, ?> consumer() {
    Consumer<?, ?> current = consumer;
    if (current == null) {
      throw new IllegalStateException("nothing is read yet");
    }
    return current;
  }

  private boolean exceeds(PartitionProgress progress, int divisor) {
    return progress.exceeds(
        Math.max(1, properties.maxInFlight() / divisor),
        Math.max(1, properties.maxInFlightBytes().toBytes() / divisor));
  }

  private Map<TopicPartition, OffsetAndMetadata> takeCommits(Collection<TopicPartition> which) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (TopicPartition partition : which) {
      PartitionProgress progress = partitions.get(partition);
      if (progress != null) {
        progress
            .takeCommit()
            .ifPresent(offset -> offsets.put(partition, new OffsetAndMetadata(offset)));
      }
    }
    return offsets;
  }

  private boolean awaitIdle(Collection<TopicPartition> which, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    boolean idle = true;
    try {
      for (TopicPartition partition : which) {
        PartitionProgress progress = partitions.get(partition);
        idle &= progress == null || progress.awaitIdle(deadline);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return idle;
  }

  private boolean commitNow(Collection<TopicPartition> which) {
    Map<TopicPartition, OffsetAndMetadata> offsets = takeCommits(which);
    if (offsets.isEmpty()) {
      return true;
    }
    try {
      consumer().commitSync(offsets, COMMIT);
      return true;
    } catch (KafkaException e) {
      // Whoever takes over repeats what is not committed.
      log.warn("could not commit {}: {}", offsets.keySet(), e.getMessage());
      commitFailed(offsets.keySet());
      return false;
    }
  }

  private void cancel(Collection<TopicPartition> which) {
    for (TopicPartition partition : Set.copyOf(which)) {
      PartitionProgress progress = partitions.remove(partition);
      if (progress != null) {
        progress.cancel();
      }
    }
  }
}
