package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The session registry dies. */
@Tag("quick")
class KillManagerIT extends FaultTest {

  @Test
  void killedManagerLosesNothing() throws Exception {
    survives(
        Shape.QUICK,
        Duration.ofSeconds(30),
        trial -> {
          trial.recorder().fault("kill -9 websocket-manager");
          cluster.kill("websocket-manager");
          trial.runFor(Duration.ofSeconds(3));
          cluster.start("websocket-manager");
          trial.recorder().fault("websocket-manager is back");
        });
  }
}
