package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A device that reports old cursors again does not move anybody back. */
@Tag("quick")
class BackwardReceiptsIT extends FaultTest {

  @Test
  void receiptsThatAreReportedBackwardsDoNotGoBack() throws Exception {
    survives(
        Shape.QUICK,
        Duration.ofSeconds(10),
        trial -> {
          BackwardReceipts.report(trial);
          // What comes in the last ten seconds is not judged by the bound.
          trial.runFor(Duration.ofSeconds(5));
        });
  }
}
