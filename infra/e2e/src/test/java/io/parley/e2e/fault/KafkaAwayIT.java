package io.parley.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka is away for half a minute: only groups wait. */
class KafkaAwayIT extends FaultTest {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaAwayIT.class);
  private static final Duration AWAY = Duration.ofSeconds(30);
  private static final Duration PROMISED = Duration.ofSeconds(5);
  private static final Duration AT_MOST = Duration.ofSeconds(10);
  private static final double MOST = 0.95;

  @Test
  void groupsWaitForKafkaAndDirectMessagesDoNot() throws Exception {
    survives(
        Shape.GROUPS.steady(),
        AWAY.plusSeconds(40),
        trial -> {
          trial.recorder().fault("kill -9 kafka");
          cluster.kill("kafka");
          long from = System.nanoTime();
          trial.runFor(AWAY);
          long to = System.nanoTime();
          cluster.start("kafka");
          trial.recorder().fault("kafka is back");
          trial.runFor(Duration.ofSeconds(8));

          // What was sent just before Kafka came back may have had to wait for it to get going.
          List<Attempt> during =
              Attempt.of(trial.recorder()).stream()
                  .filter(
                      a -> a.sent().nanos() > from && a.sent().nanos() < to - PROMISED.toNanos())
                  .toList();
          assertDirectMessagesWentOn(during);
          assertGroupsWereToldToWait(during);
        });
  }

  private static void assertDirectMessagesWentOn(List<Attempt> attempts) {
    List<Attempt> direct =
        attempts.stream().filter(a -> !a.key().conversation().isGroup()).toList();
    assertThat(direct).isNotEmpty();
    assertThat(direct)
        .as("direct messages while Kafka was away")
        .allMatch(a -> a.code().isEmpty() && a.took().compareTo(PROMISED) < 0);
  }

  private static void assertGroupsWereToldToWait(List<Attempt> attempts) {
    List<Attempt> group = attempts.stream().filter(a -> a.key().conversation().isGroup()).toList();
    List<Attempt> refused =
        group.stream().filter(a -> a.code().equals(Optional.of("unavailable"))).toList();
    assertThat(refused).isNotEmpty();
    List<Duration> times = group.stream().map(Attempt::took).sorted().toList();
    Duration most = times.get((int) Math.ceil(MOST * times.size()) - 1);
    LOG.info(
        "{} attempts to write to groups, {} told to wait, 95 % within {} ms, all within {} ms",
        group.size(), refused.size(), most.toMillis(), times.getLast().toMillis());
    assertThat(most).as("all but a few answers while Kafka was away").isLessThanOrEqualTo(PROMISED);
    assertThat(group)
        .as("messages to groups while Kafka was away")
        .allMatch(a -> a.took().compareTo(AT_MOST) <= 0);
  }
}
