package io.parley.local;

import io.parley.local.backends.Backends;
import io.parley.local.backends.SharedBackends;
import io.parley.local.cluster.ClusterStatus;
import io.parley.local.control.Command;
import io.parley.local.control.ControlClient;
import io.parley.local.layout.Instance;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import io.parley.local.layout.Refusal;
import io.parley.local.layout.ServiceName;
import io.parley.local.process.ProcessStatus;
import io.parley.local.services.ServicePlan;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * A running cluster in the hands of a test or a benchmark. Processes are named as {@code
 * infra/local/status} names them: {@code cassandra}, {@code gateway}, {@code message-service-2};
 * the name of a service that scales means all of its processes. Every method returns when what it
 * asked for is done, and throws a {@link Refusal} if it cannot be.
 */
public final class LocalCluster implements AutoCloseable {
  private final ControlClient control;
  private final Runnable atClose;
  private final Path data;
  private final Ports ports;

  private LocalCluster(ControlClient control, Runnable atClose) {
    this.control = control;
    this.atClose = atClose;
    ClusterStatus status = control.send(new Command.Status());
    this.data = Path.of(status.data());
    this.ports = new Ports(status.portOffset());
  }

  /**
   * Starts services on the backends of this build; returns when all are ready. The services end
   * when this is closed, the backends with the build.
   */
  public static LocalCluster onSharedBackends(ServicePlan plan) {
    ControlClient control = SharedBackends.control();
    control.send(new Command.StartServices(plan));
    return new LocalCluster(control, () -> control.send(new Command.StopServices()));
  }

  /** The cluster that {@code infra/local/up} started; it stays when this is closed. */
  public static LocalCluster attach() {
    Layout layout = Layout.ofRepository(Layout.findRoot(Path.of("")));
    return new LocalCluster(ControlClient.of(layout), () -> {});
  }

  /** The public origin. */
  public URI gateway() {
    return URI.create("http://127.0.0.1:" + ports.gateway());
  }

  public Ports ports() {
    return ports;
  }

  public Backends backends() {
    return Backends.at(ports);
  }

  /** Where the process answers {@code /actuator/health} and {@code /actuator/prometheus}. */
  public URI management(Instance instance) {
    return URI.create("http://127.0.0.1:" + ports.management(instance));
  }

  /** Everything that the process has printed, its earlier lives included. */
  public Path log(String process) {
    return new Layout(data, data).log(process);
  }

  public ClusterStatus status() {
    return control.send(new Command.Status());
  }

  public ProcessStatus status(String process) {
    return status().processes().stream()
        .filter(status -> status.name().equals(process))
        .findFirst()
        .orElseThrow(() -> new Refusal("There is no process '" + process + "'."));
  }

  /** Starts what is down; returns when it is ready. */
  public void start(String target) {
    control.send(new Command.Start(target));
  }

  /** SIGTERM; down it stays. */
  public void stop(String target) {
    control.send(new Command.Stop(target));
  }

  /** Stops and starts, one process after the other; returns when the last is ready. */
  public void restart(String target) {
    restart(target, Map.of());
  }

  /** Restarts with other environment variables, which count until the next restart. */
  public void restart(String target, Map<String, String> variables) {
    control.send(new Command.Restart(target, variables));
  }

  /** SIGKILL; down it stays until it is started. */
  public void kill(String target) {
    control.send(new Command.Kill(target, true));
  }

  /** SIGKILL; the launcher starts it again a second later, as after any crash. */
  public void crash(String target) {
    control.send(new Command.Kill(target, false));
  }

  /** SIGSTOP: the process stands still but keeps its sockets. */
  public void pause(String target) {
    control.send(new Command.Pause(target));
  }

  /** SIGCONT. */
  public void resume(String target) {
    control.send(new Command.Resume(target));
  }

  /** Runs the service as that many processes; the superfluous ones end politely. */
  public void scale(ServiceName service, int processes) {
    control.send(new Command.Scale(service, processes));
  }

  @Override
  public void close() {
    atClose.run();
  }
}
