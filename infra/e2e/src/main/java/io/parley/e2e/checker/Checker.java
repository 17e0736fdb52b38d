package io.parley.e2e.checker;

import io.parley.e2e.history.Evidence;
import io.parley.e2e.history.Observation;
import java.time.Duration;
import java.util.List;

/** Compares the evidence of a run with the promises. */
public final class Checker {

  private final List<Check> checks;

  /**
   * A checker.
   *
   * @param liveBound how long after its acknowledgement a message may take to a device that stays
   *     connected
   */
  public Checker(Duration liveBound) {
    checks =
        List.of(
            new DurableAcks(),
            new SameAnswerToRetries(),
            new OneMessagePerNumber(),
            new Gapless(),
            new SameForEverybody(),
            new HeadNeverBack(),
            new NeverTwice(),
            new ReachesEveryDevice(),
            new LiveInTime(liveBound),
            new ReceiptsForward(),
            new OrderOfAConnection(),
            new RefusedNeverAppears(),
            new NothingInvented(),
            new MembersOnly(),
            new AcceptedFromMembers(),
            new ChangesCounted(),
            new ChangesAllowed(),
            new ChangesKept(),
            new Rosters());
  }

  /** What is wrong, if anything. */
  public Verdict check(Evidence evidence) {
    Index index = new Index(evidence);
    Findings findings = new Findings(new Trails(evidence));
    checks.forEach(check -> check.run(index, findings));
    return new Verdict(evidence.seed(), summary(evidence, index), findings.violations());
  }

  private static String summary(Evidence evidence, Index index) {
    int acked = index.acked().size();
    long unknown =
        index.invoked().keySet().stream().filter(k -> !index.acked().containsKey(k)).count();
    return index.invoked().size()
        + " messages, "
        + acked
        + " acknowledged, "
        + unknown
        + " refused or unknown, "
        + evidence.all(Observation.Received.class).size()
        + " receptions, "
        + evidence.all(Observation.Connected.class).size()
        + " connections, "
        + evidence.all(Observation.ReceiptSeen.class).size()
        + " receipts seen, "
        + evidence.table().logs().size()
        + " conversations, "
        + index.groups().size()
        + " of them groups with "
        + index.changes().size()
        + " changes";
  }
}
