package io.parley.e2e.fault;

import io.parley.e2e.cluster.TestCluster;
import io.parley.e2e.workload.Shape;
import io.parley.e2e.workload.Trial;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One fault after the other, in an order that the seed chooses, for some minutes. */
@Tag("long")
class ChaosIT extends FaultTest {

  private static final int CHOICES = 999_979;
  private static final int BLOWS = 16;

  private static final List<Blow> ALL =
      List.of(
          Blow.kill("websocket-handler-1"),
          Blow.kill("websocket-handler-2"),
          Blow.kill("message-service-1"),
          Blow.kill("message-service-2"),
          Blow.kill("websocket-manager"),
          Blow.kill("user-service"),
          Blow.kill("group-service"),
          Blow.kill("group-message-handler-1"),
          Blow.kill("last-seen-service"),
          Blow.kill("kafka"),
          Blow.kill("redis"),
          Blow.kill("cassandra"),
          Blow.freeze("message-service-1"),
          Blow.freeze("message-service-2"),
          Blow.freeze("websocket-handler-1"),
          Blow.freeze("group-message-handler-1"),
          Blow.freeze("group-service"),
          new Blow("restart websocket-handler-2", (c, t) -> c.restart("websocket-handler-2")),
          new Blow("restart message-service-2", (c, t) -> c.restart("message-service-2")));

  @Test
  void nothingIsLostWhateverHappens() throws Exception {
    survives(
        Shape.GROUPS,
        Duration.ofSeconds(90),
        trial -> {
          SplittableRandom random = trial.seed().random(CHOICES);
          for (int i = 0; i < BLOWS; i++) {
            Blow blow = ALL.get(random.nextInt(ALL.size()));
            trial.recorder().fault(blow.name());
            blow.strike().accept(cluster, trial);
            trial.recorder().fault("over: " + blow.name());
            trial.runFor(Duration.ofMillis(1_000 + random.nextInt(4_000)));
          }
        });
  }

  /** Something that goes wrong and is over after a while. */
  private record Blow(String name, BiConsumer<TestCluster, Trial> strike) {

    private static final Duration DOWN = Duration.ofSeconds(3);
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(8);

    static Blow kill(String process) {
      return new Blow(
          "kill -9 " + process,
          (cluster, trial) -> {
            cluster.kill(process);
            trial.runFor(DOWN);
            cluster.start(process);
          });
    }

    static Blow freeze(String process) {
      return new Blow(
          "SIGSTOP " + process,
          (cluster, trial) -> {
            cluster.pause(process);
            trial.runFor(LONGER_THAN_A_LEASE);
            cluster.resume(process);
          });
    }
  }
}
