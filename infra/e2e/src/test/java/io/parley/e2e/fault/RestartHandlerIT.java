package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A handler is restarted politely. */
@Tag("long")
class RestartHandlerIT extends FaultTest {

  @Test
  void drainedHandlerLosesNothing() throws Exception {
    survives(
        Shape.QUICK,
        Duration.ofSeconds(15),
        trial -> {
          trial.recorder().fault("restart websocket-handler-2");
          cluster.restart("websocket-handler-2");
          trial.recorder().fault("websocket-handler-2 is back");
        });
  }
}
