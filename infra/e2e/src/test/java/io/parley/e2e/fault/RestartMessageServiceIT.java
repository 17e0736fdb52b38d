package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A message-service instance is restarted politely. */
@Tag("long")
class RestartMessageServiceIT extends FaultTest {

  @Test
  void drainedMessageServiceLosesNothing() throws Exception {
    survives(
        Shape.QUICK,
        Duration.ofSeconds(15),
        trial -> {
          trial.recorder().fault("restart message-service-1");
          cluster.restart("message-service-1");
          trial.recorder().fault("message-service-1 is back");
        });
  }
}
