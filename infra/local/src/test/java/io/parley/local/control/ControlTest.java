package io.parley.local.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.local.cluster.ClusterStatus;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Refusal;
import io.parley.local.layout.ServiceName;
import io.parley.local.process.ProcessState;
import io.parley.local.process.ProcessStatus;
import io.parley.local.services.ServicePlan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ControlTest {
  private static final ClusterStatus STATUS =
      new ClusterStatus(
          100, "/data", List.of(new ProcessStatus("redis", ProcessState.READY, 12, 3, 1)));

  @TempDir Path folder;
  private final List<Command> received = new ArrayList<>();
  private Layout layout;

  @BeforeEach
  void createLayout() {
    layout = new Layout(folder, folder.resolve("data"));
  }

  static List<Command> commands() {
    return List.of(
        new Command.Status(),
        new Command.StartServices(ServicePlan.everything()),
        new Command.StopServices(),
        new Command.Start("redis"),
        new Command.Stop("redis"),
        new Command.Restart("gateway", Map.of("NAME", "value")),
        new Command.Kill("gateway", true),
        new Command.Pause("gateway"),
        new Command.Resume("gateway"),
        new Command.Scale(ServiceName.MESSAGE_SERVICE, 2),
        new Command.ShutDown());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandReachesTheLauncherAndStatusComesBack(Command command) throws IOException {
    try (ControlServer _ = new ControlServer(layout, freePort(), this::record)) {
      assertThat(ControlClient.of(layout).send(command)).isEqualTo(STATUS);
      assertThat(received).containsExactly(command);
    }
  }

  @Test
  void refusalReachesTheClientAsItsSentence() throws IOException {
    try (ControlServer _ =
        new ControlServer(
            layout,
            freePort(),
            command -> {
              throw new Refusal("Not today.");
            })) {
      assertThatThrownBy(() -> ControlClient.of(layout).send(new Command.Status()))
          .isInstanceOf(Refusal.class)
          .hasMessage("Not today.");
    }
  }

  @Test
  void withoutTheSecretNothingIsDone() throws IOException {
    try (ControlServer _ = new ControlServer(layout, freePort(), this::record)) {
      ControlFile file = ControlFile.ofRunning(layout).orElseThrow();
      ControlClient stranger =
          new ControlClient(new ControlFile(file.port(), "guess", file.launcher()));
      assertThatThrownBy(() -> stranger.send(new Command.ShutDown())).isInstanceOf(Refusal.class);
      assertThat(received).isEmpty();
    }
  }

  @Test
  void withoutALauncherTheSentenceSaysHowToStartOne() {
    assertThatThrownBy(() -> ControlClient.of(layout))
        .isInstanceOf(Refusal.class)
        .hasMessage("No cluster is running here: start one with infra/local/up.");
  }

  private ClusterStatus record(Command command) {
    received.add(command);
    return STATUS;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
