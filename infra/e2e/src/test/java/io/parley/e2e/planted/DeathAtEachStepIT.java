package io.parley.e2e.planted;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.e2e.checker.Verdict;
import io.parley.e2e.cluster.TestCluster;
import io.parley.e2e.views.LogTable;
import io.parley.e2e.workload.Seed;
import io.parley.e2e.workload.Shape;
import io.parley.e2e.workload.Trial;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message-service that dies at one step of appending to groups, over and over. */
@Tag("long")
class DeathAtEachStepIT {

  private static final Logger LOG = LoggerFactory.getLogger(DeathAtEachStepIT.class);
  private static final TestCluster CLUSTER = TestCluster.shared();
  private static final String DYING = "message-service-1";
  private static final Duration DYING_TIME = Duration.ofSeconds(25);
  private static final Duration LIVE_BOUND = Duration.ofSeconds(60);

  @AfterEach
  void makeWhole() {
    CLUSTER.makeWhole();
    CLUSTER.restart(DYING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"halt-before-write", "halt-after-write", "halt-after-kafka"})
  void deathAtAStepLosesNothing(String step) {
    Seed seed = Seed.choose();
    LOG.info("{}: -Dparley.seed={}", step, seed.value());
    try (LogTable table = CLUSTER.logTable();
        Trial trial = Trial.start(CLUSTER.origin(), Shape.GROUPS.steady(), seed)) {
      trial.recorder().fault(DYING + " dies of " + step);
      CLUSTER.restart(
          DYING,
          Map.of(
              "JAVA_TOOL_OPTIONS", PlantedJar.javaOptions(), "PARLEY_MESSAGE_PLANTEDERROR", step));
      trial.runFor(DYING_TIME);
      CLUSTER.restart(DYING);
      trial.recorder().fault(DYING + " is well again");
      trial.runFor(Duration.ofSeconds(3));
      Verdict verdict = trial.judge(table, LIVE_BOUND);

      assertThat(verdict.violations()).as(verdict.report()).isEmpty();
      assertThat(trial.unanswered()).as("messages that nobody answered, %s", seed).isZero();
    }
  }
}
