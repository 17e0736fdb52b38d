package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The owner of accounts and blocks dies. */
@Tag("quick")
class KillUserServiceIT extends FaultTest {

  @Test
  void killedUserServiceLosesNothing() throws Exception {
    survives(
        Shape.QUICK,
        Duration.ofSeconds(15),
        trial -> {
          trial.recorder().fault("kill -9 user-service");
          cluster.kill("user-service");
          trial.runFor(Duration.ofSeconds(3));
          cluster.start("user-service");
          trial.recorder().fault("user-service is back");
        });
  }
}
