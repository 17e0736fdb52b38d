package io.parley.e2e.planted;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.e2e.checker.Verdict;
import io.parley.e2e.cluster.TestCluster;
import io.parley.e2e.views.LogTable;
import io.parley.e2e.workload.Seed;
import io.parley.e2e.workload.Shape;
import io.parley.e2e.workload.Trial;
import io.parley.local.layout.Instance;
import io.parley.local.layout.ServiceName;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An instance that dies at one step of the way of a message to a group, over and over. */
@Tag("long")
class DeathAtEachStepIT {

  private static final Logger LOG = LoggerFactory.getLogger(DeathAtEachStepIT.class);
  private static final TestCluster CLUSTER = TestCluster.shared();
  private static final Duration DYING_TIME = Duration.ofSeconds(25);
  private static final Duration LIVE_BOUND = Duration.ofSeconds(60);

  @AfterEach
  void makeWhole() {
    CLUSTER.makeWhole();
    CLUSTER.restart(Instance.first(ServiceName.MESSAGE_SERVICE).name());
    CLUSTER.restart(Instance.first(ServiceName.GROUP_MESSAGE_HANDLER).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"halt-before-write", "halt-after-write", "halt-after-kafka"})
  void deathWhileAppendingLosesNothing(String step) {
    survives(ServiceName.MESSAGE_SERVICE, "PARLEY_MESSAGE_PLANTEDERROR", step);
  }

  @ParameterizedTest
  @ValueSource(strings = {"halt-before-push", "halt-after-push"})
  void deathWhileFanningOutLosesNothing(String step) {
    survives(ServiceName.GROUP_MESSAGE_HANDLER, "PARLEY_FANOUT_PLANTEDDEATH", step);
  }

  private static void survives(ServiceName service, String variable, String step) {
    String dying = Instance.first(service).name();
    Seed seed = Seed.choose();
    LOG.info("{}: -Dparley.seed={}", step, seed.value());
    try (LogTable table = CLUSTER.logTable();
        Trial trial = Trial.start(CLUSTER.origin(), Shape.GROUPS.steady(), seed)) {
      trial.recorder().fault(dying + " dies of " + step);
      CLUSTER.restart(
          dying, Map.of("JAVA_TOOL_OPTIONS", PlantedJar.javaOptions(service), variable, step));
      trial.runFor(DYING_TIME);
      CLUSTER.restart(dying);
      trial.recorder().fault(dying + " is well again");
      trial.runFor(Duration.ofSeconds(3));
      Verdict verdict = trial.judge(table, LIVE_BOUND);
      LOG.info("{}: {}", step, verdict.report());

      assertThat(verdict.violations()).as(verdict.report()).isEmpty();
      assertThat(trial.unanswered()).as("messages that nobody answered, %s", seed).isZero();
    }
  }
}
