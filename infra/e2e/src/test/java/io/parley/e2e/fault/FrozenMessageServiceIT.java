package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An instance stands still for longer than its lease and then goes on. */
@Tag("quick")
class FrozenMessageServiceIT extends FaultTest {

  @Test
  void lateWritesOfAFormerOwnerDoNotCount() throws Exception {
    survives(
        Shape.QUICK,
        Duration.ofSeconds(20),
        trial -> {
          trial.recorder().fault("SIGSTOP message-service-1");
          cluster.pause("message-service-1");
          trial.runFor(Duration.ofSeconds(9));
          cluster.resume("message-service-1");
          trial.recorder().fault("SIGCONT message-service-1");
          trial.runFor(Duration.ofSeconds(4));
        });
  }
}
