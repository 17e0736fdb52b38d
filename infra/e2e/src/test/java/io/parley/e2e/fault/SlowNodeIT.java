package io.parley.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.e2e.history.Entry;
import io.parley.e2e.history.Link;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Recorder;
import io.parley.e2e.history.Way;
import io.parley.e2e.workload.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of the two handlers stands still for some seconds: the members on the other do not wait. */
class SlowNodeIT extends FaultTest {

  private static final Logger LOG = LoggerFactory.getLogger(SlowNodeIT.class);
  private static final String SLOW = "websocket-handler-2";
  private static final Duration STILL = Duration.ofSeconds(7);
  private static final Duration WITHOUT_WAITING = Duration.ofSeconds(4);

  @Test
  void membersOnOtherNodesDoNotWaitForASlowOne() throws Exception {
    survives(
        Shape.GROUPS.steady(),
        Duration.ofSeconds(30),
        trial -> {
          trial.recorder().fault("SIGSTOP " + SLOW);
          long from = System.nanoTime();
          cluster.pause(SLOW);
          trial.runFor(STILL);
          long to = System.nanoTime();
          cluster.resume(SLOW);
          trial.recorder().fault("SIGCONT " + SLOW);
          trial.runFor(Duration.ofSeconds(4));

          assertThat(slowestOnOtherNode(trial.recorder(), from, to)).isLessThan(WITHOUT_WAITING);
        });
  }

  /** How long messages to groups took at most to those who are not on the slow node. */
  private static Duration slowestOnOtherNode(Recorder recorder, long from, long to) {
    Map<Link, String> nodes = new HashMap<>();
    Map<MessageKey, Long> acknowledged = new HashMap<>();
    List<Observation.Received> received = new ArrayList<>();
    for (Observation observation : recorder.inOrder()) {
      switch (observation) {
        case Observation.Connected o -> nodes.put(o.link(), o.node());
        case Observation.Acked o when o.nanos() > from && o.nanos() < to ->
            acknowledged.putIfAbsent(o.key(), o.nanos());
        case Observation.Received o when o.way() == Way.LIVE -> received.add(o);
        default -> {
          // Says nothing about who waits for whom.
        }
      }
    }
    String slow = slowNode(nodes, received, from, to);
    long slowest = 0;
    for (Observation.Received o : received) {
      if (o.entry() instanceof Entry.Text text
          && text.conversation().isGroup()
          && acknowledged.containsKey(text.key())
          && !slow.equals(nodes.get(o.on()))) {
        slowest = Math.max(slowest, o.nanos() - acknowledged.getOrDefault(text.key(), o.nanos()));
      }
    }
    LOG.info("{} slept; elsewhere group messages took {} ms at most", slow, slowest / 1_000_000);
    assertThat(slowest).as("messages to groups on the other node").isPositive();
    return Duration.ofNanos(slowest);
  }

  /** The node whose connections received least while it stood still. */
  private static String slowNode(
      Map<Link, String> nodes, List<Observation.Received> received, long from, long to) {
    Map<String, Long> counts = new HashMap<>();
    nodes.values().forEach(node -> counts.put(node, 0L));
    received.stream()
        .filter(o -> o.nanos() > from && o.nanos() < to)
        .forEach(o -> counts.merge(nodes.getOrDefault(o.on(), ""), 1L, Long::sum));
    return counts.entrySet().stream()
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }
}
