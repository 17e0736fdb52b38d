package io.parley.e2e.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.e2e.checker.Promise;
import io.parley.e2e.checker.Verdict;
import io.parley.e2e.workload.Seed;
import io.parley.e2e.workload.Shape;
import io.parley.e2e.workload.Trial;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The load and the checker find in a server what is wrong with it, and nothing in a good one. */
class RehearsalTest {

  private static final Shape SMALL = new Shape(4, 2, 1, 40, 4, Shape.Groups.NONE);
  // What is lost is mostly an acknowledgement under way, if connections are lost all the time.
  private static final Shape SHAKY = new Shape(4, 2, 1, 40, 20, Shape.Groups.NONE);
  private static final Patience SHORT = new Patience(Duration.ofMillis(500), Duration.ofSeconds(2));
  private static final Patience LONG =
      new Patience(Duration.ofMillis(1_500), Duration.ofSeconds(10));

  /** For what is live, and for the dust. */
  private record Patience(Duration live, Duration settling) {}

  @Test
  void nothingIsFoundInAGoodServer() {
    Verdict verdict = rehearse(Flaw.NONE, SMALL, LONG);

    assertThat(verdict.violations()).as(verdict.report()).isEmpty();
    assertThat(verdict.summary()).doesNotStartWith("0 messages");
  }

  @Test
  void lostMessagesAreFound() {
    assertThat(broken(Flaw.LOSES)).contains(Promise.DURABLE);
  }

  @Test
  void numbersGivenTwiceAreFound() {
    assertThat(broken(Flaw.NUMBERS_TWICE)).contains(Promise.ONE_MESSAGE_PER_NUMBER);
  }

  @Test
  void numbersLeftOutAreFound() {
    assertThat(broken(Flaw.SKIPS_A_NUMBER)).contains(Promise.NO_GAPS);
  }

  @Test
  void retriesTakenForNewMessagesAreFound() {
    assertThat(rehearse(Flaw.FORGETS_RETRIES, SHAKY, SHORT).broken()).contains(Promise.NEVER_TWICE);
  }

  @Test
  void devicesPassedOverAreFound() {
    assertThat(rehearse(Flaw.PASSES_OVER, SMALL.steady(), SHORT).broken())
        .contains(Promise.LIVE_IN_TIME);
  }

  @Test
  void receiptsThatGoBackAreFound() {
    assertThat(broken(Flaw.RECEIPTS_BACK)).contains(Promise.RECEIPTS_FORWARD);
  }

  private static Set<Promise> broken(Flaw flaw) {
    return rehearse(flaw, SMALL, SHORT).broken();
  }

  private static Verdict rehearse(Flaw flaw, Shape shape, Patience patience) {
    try (PretendServer server = new PretendServer(flaw);
        Trial trial = Trial.start(server.origin(), shape, Seed.choose())) {
      trial.runFor(Duration.ofSeconds(2));
      return trial.judge(server.log()::view, patience.live(), patience.settling());
    }
  }
}
