package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A handler dies with all its connections. */
@Tag("quick")
class KillHandlerIT extends FaultTest {

  @Test
  void killedHandlerLosesNothing() throws Exception {
    survives(
        Shape.QUICK,
        Duration.ofSeconds(15),
        trial -> {
          trial.recorder().fault("kill -9 websocket-handler-1");
          cluster.kill("websocket-handler-1");
          trial.runFor(Duration.ofSeconds(6));
          cluster.start("websocket-handler-1");
          trial.recorder().fault("websocket-handler-1 is back");
        });
  }
}
