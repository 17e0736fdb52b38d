package io.parley.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.e2e.checker.Verdict;
import io.parley.e2e.cluster.TestCluster;
import io.parley.e2e.views.LogTable;
import io.parley.e2e.workload.Seed;
import io.parley.e2e.workload.Shape;
import io.parley.e2e.workload.Trial;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the tests of faults share: a load, a fault at a moment that the seed chooses, a verdict. */
abstract class FaultTest {

  private static final Logger LOG = LoggerFactory.getLogger(FaultTest.class);
  private static final int FAULT_CHOICES = 999_983;

  protected final TestCluster cluster = TestCluster.shared();

  /** What happens while the load runs. */
  @FunctionalInterface
  interface Fault {
    void strike(Trial trial) throws Exception;
  }

  /** Runs the fault under load and expects that no promise is broken. */
  protected final void survives(Shape shape, Duration liveBound, Fault fault) throws Exception {
    Verdict verdict = judge(shape, liveBound, fault);
    assertThat(verdict.violations()).as(verdict.report()).isEmpty();
  }

  /** Runs the fault under load. */
  protected final Verdict judge(Shape shape, Duration liveBound, Fault fault) throws Exception {
    Seed seed = Seed.choose();
    String name = getClass().getSimpleName();
    LOG.info("{}: -Dparley.seed={}", name, seed.value());
    SplittableRandom random = seed.random(FAULT_CHOICES);
    try (LogTable table = cluster.logTable();
        Trial trial = Trial.start(cluster.origin(), shape, seed)) {
      trial.runFor(Duration.ofMillis(2_000 + random.nextInt(1_500)));
      fault.strike(trial);
      trial.runFor(Duration.ofMillis(2_000 + random.nextInt(1_000)));
      Verdict verdict = trial.judge(table, liveBound);
      LOG.info("{}: {}", name, verdict.report());
      assertThat(trial.unanswered()).as("messages that nobody answered, %s", seed).isZero();
      return verdict;
    }
  }

  @AfterEach
  final void makeWhole() {
    cluster.makeWhole();
  }
}
