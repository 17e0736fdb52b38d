package io.parley.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.parley.bench.process.ServerProcess.Memory;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerProcessTest {

  @Test
  void readsTheTotalOfAHistogram() throws IOException {
    String histogram =
        """
         num     #instances         #bytes  class name (module)
        -------------------------------------------------------
           1:         29634        2541192  [B (java.base@25)
        Total        204332       10816912
        """;

    assertThat(ServerProcess.total(histogram)).isEqualTo(10_816_912);
    assertThatIOException().isThrownBy(() -> ServerProcess.total("no such process"));
  }

  @Test
  void measuresARunningProcess() throws IOException, InterruptedException {
    Process other = new ProcessBuilder(Sleeper.COMMAND).start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('r');

      Memory memory = new ServerProcess("sleeper", other.pid()).measure();

      assertThat(memory.resident()).isGreaterThan(memory.liveHeap()).isGreaterThan(10_000_000);
      assertThat(memory.liveHeap()).isGreaterThan(500_000);
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void findsTheProcessesThatHoldConnections() {
    String table =
        """
        process              state                   pid       up restarts
        cassandra            ready                  4543    100 s        0
        gateway              ready                  4600     90 s        0
        websocket-handler-1  ready                  4601     90 s        0
        websocket-handler-2  stopped                   -      0 s        0
        """;

    assertThat(LocalCluster.connectionHolders(table))
        .isEqualTo(
            List.of(
                new ServerProcess("gateway", 4600),
                new ServerProcess("websocket-handler-1", 4601)));
  }
}
