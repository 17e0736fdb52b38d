package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The session registry stands still while many devices come back: registrations reach it late and
 * in another order, and none of a connection that is gone may push out one that is there.
 */
@Tag("quick")
class FrozenManagerIT extends FaultTest {

  private static final Shape RESTLESS = new Shape(12, 3, 6, 4, 12, Shape.QUICK.groups());

  @Test
  void lateRegistrationsPushNobodyOut() throws Exception {
    survives(
        RESTLESS,
        Duration.ofSeconds(30),
        trial -> {
          trial.recorder().fault("SIGSTOP websocket-manager");
          cluster.pause("websocket-manager");
          trial.runFor(Duration.ofSeconds(4));
          cluster.resume("websocket-manager");
          trial.recorder().fault("SIGCONT websocket-manager");
          trial.runFor(Duration.ofSeconds(4));
        });
  }
}
