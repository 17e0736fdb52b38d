package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Redis dies and comes back without anything. */
@Tag("quick")
class EmptyRedisIT extends FaultTest {

  @Test
  void redisThatComesBackEmptyLosesNothing() throws Exception {
    survives(
        Shape.QUICK,
        Duration.ofSeconds(30),
        trial -> {
          trial.recorder().fault("kill -9 redis");
          cluster.kill("redis");
          trial.runFor(Duration.ofSeconds(2));
          cluster.start("redis");
          trial.recorder().fault("redis is back, empty");
          trial.runFor(Duration.ofSeconds(3));
        });
  }
}
