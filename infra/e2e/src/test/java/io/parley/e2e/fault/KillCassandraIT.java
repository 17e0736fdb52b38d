package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cassandra dies and comes back. */
@Tag("quick")
class KillCassandraIT extends FaultTest {

  @Test
  void killedCassandraLosesNothingAcknowledged() throws Exception {
    survives(
        Shape.QUICK,
        Duration.ofSeconds(60),
        trial -> {
          trial.recorder().fault("kill -9 cassandra");
          cluster.kill("cassandra");
          cluster.start("cassandra");
          trial.recorder().fault("cassandra is back");
          trial.runFor(Duration.ofSeconds(3));
        });
  }
}
