package io.parley.e2e.fault;

import io.parley.e2e.workload.Shape;
import io.parley.local.layout.ServiceName;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fan-out is spread over more instances, one of them is killed, and it is drawn together. */
@Tag("long")
class RebalanceIT extends FaultTest {

  @Test
  void partitionsThatMoveLoseNothing() throws Exception {
    survives(
        Shape.GROUPS,
        Duration.ofSeconds(40),
        trial -> {
          trial.recorder().fault("scale group-message-handler to 3");
          cluster.scale(ServiceName.GROUP_MESSAGE_HANDLER, 3);
          trial.runFor(Duration.ofSeconds(5));
          trial.recorder().fault("kill -9 group-message-handler-2");
          cluster.kill("group-message-handler-2");
          trial.runFor(Duration.ofSeconds(3));
          cluster.start("group-message-handler-2");
          trial.recorder().fault("scale group-message-handler to 1");
          cluster.scale(ServiceName.GROUP_MESSAGE_HANDLER, 1);
          trial.runFor(Duration.ofSeconds(5));
        });
  }
}
