package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The load alone. */
@Tag("quick")
class NoFaultIT extends FaultTest {

  @Test
  void everythingArrivesAtOnceWithoutFaults() throws Exception {
    survives(
        Shape.HEAVY.steady(),
        Duration.ofSeconds(10),
        trial -> {
          // What comes in the last ten seconds is not judged by the bound.
          trial.runFor(Duration.ofSeconds(11));
        });
  }
}
