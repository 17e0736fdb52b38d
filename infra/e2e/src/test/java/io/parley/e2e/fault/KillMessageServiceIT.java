package io.parley.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.e2e.workload.Shape;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An instance dies with the shards it owns: the other serves them within ten seconds, or half as
 * many more where everything shares two cores.
 */
@Tag("quick")
class KillMessageServiceIT extends FaultTest {

  private static final Logger LOG = LoggerFactory.getLogger(KillMessageServiceIT.class);
  private static final Duration AT_MOST = Duration.ofSeconds(10);

  @Test
  void shardsOfAKilledOwnerServeAgainInTime() throws Exception {
    survives(
        Shape.QUICK,
        Duration.ofSeconds(20),
        trial -> {
          ServingProbe probe = ServingProbe.ready(trial);
          trial.recorder().fault("kill -9 message-service-1");
          cluster.kill("message-service-1");
          Duration unserved = probe.untilAllServe("kill", Duration.ofSeconds(30));
          LOG.info("serving again {} ms after kill -9", unserved.toMillis());
          assertThat(unserved).isLessThanOrEqualTo(AT_MOST);
          cluster.start("message-service-1");
          trial.recorder().fault("message-service-1 is back");
        });
  }
}
