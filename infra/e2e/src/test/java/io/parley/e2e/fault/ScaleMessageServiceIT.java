package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import io.parley.local.layout.ServiceName;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An instance is added and taken away. */
@Tag("long")
class ScaleMessageServiceIT extends FaultTest {

  @Test
  void shardsThatMoveLoseNothing() throws Exception {
    survives(
        Shape.QUICK,
        Duration.ofSeconds(15),
        trial -> {
          trial.recorder().fault("scale message-service to 3");
          cluster.scale(ServiceName.MESSAGE_SERVICE, 3);
          trial.runFor(Duration.ofSeconds(3));
          trial.recorder().fault("scale message-service to 2");
          cluster.scale(ServiceName.MESSAGE_SERVICE, 2);
        });
  }
}
