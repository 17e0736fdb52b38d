package io.parley.local.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.local.layout.Ports;
import io.parley.local.layout.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {

  @Test
  void takenPortIsNamedWithWhatNeedsIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<Ports.Use> uses = List.of(new Ports.Use(taken.getLocalPort(), "gateway"));
      assertThatThrownBy(() -> PortCheck.requireFree(uses))
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "Port %d (gateway) is taken: stop what listens there, or start with --port-offset"
                  + " 100.",
              taken.getLocalPort());
      assertThat(PortCheck.areFree(uses)).isFalse();
    }
  }

  @Test
  void freePortIsFine() throws IOException {
    int port;
    try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closedSoon.getLocalPort();
    }
    assertThat(PortCheck.areFree(List.of(new Ports.Use(port, "gateway")))).isTrue();
  }

  @Test
  void tooLittleMemorySaysHowMuchIsNeeded() {
    assertThatThrownBy(() -> MemoryCheck.requireFree(3L << 30, false))
        .isInstanceOf(Refusal.class)
        .hasMessage("Only 3072 MB of memory are free: end other programs until 4096 MB are.");
    assertThatCode(() -> MemoryCheck.requireFree(3L << 30, true)).doesNotThrowAnyException();
  }

  @Test
  void availableMemoryIsReadFromTheKernel() {
    assertThat(
            MemoryCheck.memAvailable(
                List.of("MemTotal:       24684392 kB", "MemAvailable:    1048576 kB")))
        .hasValue(1L << 30);
    assertThat(MemoryCheck.memAvailable(List.of())).isEmpty();
  }

  @Test
  void tooLittleDiskSaysWhere() {
    assertThatThrownBy(() -> DiskCheck.requireFree(Path.of("/data"), 5L << 20))
        .isInstanceOf(Refusal.class)
        .hasMessage("Only 5 MB are free on the disk of /data: free 2 GB there.");
  }
}
