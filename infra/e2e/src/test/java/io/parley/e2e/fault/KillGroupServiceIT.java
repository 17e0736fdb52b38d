package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The service that decides on groups dies, with changes that are decided but not in the logs. */
class KillGroupServiceIT extends FaultTest {

  private static final Shape RESTLESS = Shape.QUICK.with(new Shape.Groups(4, 6, 20));

  @Test
  void killedGroupServiceLosesNoChange() throws Exception {
    survives(
        RESTLESS,
        Duration.ofSeconds(15),
        trial -> {
          for (int round = 0; round < 2; round++) {
            trial.recorder().fault("kill -9 group-service");
            cluster.kill("group-service");
            trial.runFor(Duration.ofSeconds(2));
            cluster.start("group-service");
            trial.recorder().fault("group-service is back");
            trial.runFor(Duration.ofMillis(1_500));
          }
        });
  }
}
