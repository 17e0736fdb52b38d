package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The fan-out dies with pushes under way; what it had not passed on waits in Kafka. */
class KillGroupMessageHandlerIT extends FaultTest {

  @Test
  void killedFanOutLosesNothing() throws Exception {
    survives(
        Shape.GROUPS,
        Duration.ofSeconds(40),
        trial -> {
          trial.recorder().fault("kill -9 group-message-handler-1");
          cluster.kill("group-message-handler-1");
          trial.runFor(Duration.ofSeconds(3));
          cluster.start("group-message-handler-1");
          trial.recorder().fault("group-message-handler-1 is back");
          trial.runFor(Duration.ofSeconds(3));
        });
  }
}
