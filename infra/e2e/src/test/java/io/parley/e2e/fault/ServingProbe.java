package io.parley.e2e.fault;

import static org.awaitility.Awaitility.await;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.e2e.device.Person;
import io.parley.e2e.device.RawDevice;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import io.parley.e2e.workload.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Measures how long it takes until every shard is written to again: one message to each of many
 * conversations, sent again and again until it is acknowledged.
 */
final class ServingProbe {

  private static final Duration AGAIN = Duration.ofMillis(300);

  private final Trial trial;
  private final RawDevice device;
  private final Person writer;

  private ServingProbe(Trial trial, Person writer, RawDevice device) {
    this.trial = trial;
    this.writer = writer;
    this.device = device;
  }

  /** A probe, connected while all is well. */
  static ServingProbe ready(Trial trial) {
    Person writer = trial.people().getFirst();
    RawDevice device =
        RawDevice.connect(trial.runtime(), writer, "serving-probe", trial.recorder());
    return new ServingProbe(trial, writer, device);
  }

  /** The time from now until all conversations have taken a message. */
  Duration untilAllServe(String round, Duration atMost) {
    long start = System.nanoTime();
    List<MessageKey> waiting = new ArrayList<>();
    for (Person peer : trial.people()) {
      if (!peer.equals(writer)) {
        ConversationId conversation = ConversationId.direct(writer.id(), peer.id());
        MessageKey key =
            new MessageKey(
                conversation, writer.id(), new ClientId("probe-" + round + "-" + waiting.size()));
        device.write(key, "is anybody there? " + round);
        waiting.add(key);
      }
    }
    await()
        .atMost(atMost)
        .pollInterval(AGAIN)
        .until(() -> {
          waiting.removeAll(acknowledged());
          waiting.forEach(key -> device.transmit(key, "is anybody there? " + round, true));
          return waiting.isEmpty();
        });
    device.close();
    return lastAcknowledgement(round).minusNanos(start);
  }

  private Set<MessageKey> acknowledged() {
    Set<MessageKey> acknowledged = new HashSet<>();
    for (Observation observation : trial.recorder().inOrder()) {
      if (observation instanceof Observation.Acked acked) {
        acknowledged.add(acked.key());
      }
    }
    return acknowledged;
  }

  private Duration lastAcknowledgement(String round) {
    Set<MessageKey> seen = new HashSet<>();
    long last = 0;
    for (Observation observation : trial.recorder().inOrder()) {
      if (observation instanceof Observation.Acked acked
          && acked.key().clientId().value().startsWith("probe-" + round + "-")
          && seen.add(acked.key())) {
        last = acked.nanos();
      }
    }
    return Duration.ofNanos(last);
  }
}
