package io.parley.e2e.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.e2e.checker.Promise;
import io.parley.e2e.checker.Verdict;
import io.parley.e2e.cluster.TestCluster;
import io.parley.e2e.history.Observation;
import io.parley.e2e.views.LogTable;
import io.parley.e2e.workload.Seed;
import io.parley.e2e.workload.Shape;
import io.parley.e2e.workload.Trial;
import io.parley.local.layout.ServiceName;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checker fails, for the right reason, when message-service is broken on purpose. */
@Tag("quick")
class PlantedErrorsIT {

  private static final Logger LOG = LoggerFactory.getLogger(PlantedErrorsIT.class);
  private static final TestCluster CLUSTER = TestCluster.shared();
  // So many come and go that something is said behind the back of some who were there first.
  private static final Shape RESTLESS = Shape.QUICK.steady().with(new Shape.Groups(4, 6, 20));
  private static final Duration LOAD = Duration.ofSeconds(5);
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration NEVER = Duration.ofMinutes(5);
  private static final Duration SETTLING = Duration.ofSeconds(10);
  // Where all but the receipts is to be right, it must have the time to get there.
  private static final Duration LONG_SETTLING = Duration.ofSeconds(45);
  private static final int DEPARTURES = 5;

  @AfterAll
  static void repair() {
    CLUSTER.makeWhole();
    CLUSTER.restart("message-service");
  }

  @Test
  void acknowledgementBeforeTheWriteIsFound() {
    plant("ack-before-write");
    try (Trial trial = start()) {
      trial.runFor(LOAD);
      CLUSTER.kill("message-service");
      CLUSTER.start("message-service");

      assertThat(judge(trial).broken()).contains(Promise.DURABLE);
    }
  }

  @Test
  void numberUsedTwiceIsFound() {
    plant("reused-seq");
    try (Trial trial = start()) {
      trial.runFor(LOAD);

      assertThat(judge(trial).broken()).contains(Promise.DURABLE, Promise.ONE_MESSAGE_PER_NUMBER);
    }
  }

  @Test
  void receiptThatGoesBackIsFound() {
    plant("receipt-goes-back");
    try (Trial trial = start()) {
      trial.runFor(LOAD);

      assertThat(judge(trial, NEVER, LONG_SETTLING).broken())
          .containsExactly(Promise.RECEIPTS_FORWARD);
    }
  }

  @Test
  void messageThatTheFanOutLacksIsFound() {
    plant("lost-fan-out");
    try (Trial trial = start(Shape.GROUPS.steady())) {
      trial.runFor(LOAD);

      assertThat(judge(trial, SOON, SETTLING).broken()).contains(Promise.LIVE_IN_TIME);
    }
  }

  @Test
  void messageThatReachesFormerMembersIsFound() {
    plant("old-members");
    try (Trial trial = start(RESTLESS)) {
      trial.runFor(LOAD);
      await().atMost(Duration.ofSeconds(60)).until(() -> departures(trial) >= DEPARTURES);
      trial.runFor(Duration.ofSeconds(2));

      assertThat(judge(trial).broken()).contains(Promise.MEMBERS_ONLY);
    }
  }

  /** How often somebody has left a group, or was made to. */
  private static long departures(Trial trial) {
    return trial.recorder().inOrder().stream()
        .filter(o ->
            o instanceof Observation.Answered answered
                && answered.done()
                && answered.command().type().takesOut())
        .count();
  }

  private static void plant(String error) {
    CLUSTER.makeWhole();
    CLUSTER.restart(
        "message-service",
        Map.of(
            "JAVA_TOOL_OPTIONS",
            PlantedJar.javaOptions(ServiceName.MESSAGE_SERVICE),
            "PARLEY_MESSAGE_PLANTEDERROR",
            error));
  }

  private static Trial start() {
    return start(Shape.QUICK.steady());
  }

  private static Trial start(Shape shape) {
    return Trial.start(CLUSTER.origin(), shape, Seed.choose());
  }

  private static Verdict judge(Trial trial) {
    return judge(trial, NEVER, SETTLING);
  }

  private static Verdict judge(Trial trial, Duration liveBound, Duration settling) {
    try (LogTable table = CLUSTER.logTable()) {
      Verdict verdict = trial.judge(table, liveBound, settling);
      LOG.info("found as expected: {}", verdict.broken());
      return verdict;
    }
  }
}
