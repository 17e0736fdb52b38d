package io.parley.e2e.cluster;

import io.parley.e2e.device.Person;
import io.parley.e2e.views.LogTable;
import io.parley.local.LocalCluster;
import io.parley.local.layout.Instance;
import io.parley.local.layout.ServiceName;
import io.parley.local.process.ProcessState;
import io.parley.local.process.ProcessStatus;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two instances each of message-service and websocket-handler, one of everything else. Started once
 * per test JVM; a test that broke something leaves it whole.
 */
public final class TestCluster {

  private static final String MESSAGES = "parley_message";
  private static @Nullable TestCluster shared;

  private final LocalCluster cluster;
  private @Nullable Person admin;

  private TestCluster(LocalCluster cluster) {
    this.cluster = cluster;
  }

  /** The cluster of this test JVM, running. */
  public static synchronized TestCluster shared() {
    TestCluster known = shared;
    if (known != null) {
      return known;
    }
    LocalCluster cluster = LocalCluster.onSharedBackends(Plans.loadTest());
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
    TestCluster started = new TestCluster(cluster);
    shared = started;
    return started;
  }

  /** An admin of the server. */
  public synchronized Person admin() {
    Person known = admin;
    if (known == null) {
      known = Person.registerAs(origin(), Plans.ADMIN);
      admin = known;
    }
    return known;
  }

  /** The public address. */
  public URI origin() {
    return cluster.gateway();
  }

  /** The tables of message-service. */
  public LogTable logTable() {
    return new LogTable(
        cluster.backends().cassandraContactPoint(), cluster.backends().localDatacenter(), MESSAGES);
  }

  /** Where one process answers HTTP past the gateway, metrics among it. */
  public URI inside(ServiceName service, int number) {
    return cluster.management(new Instance(service, number));
  }

  /** SIGKILL; it stays down. */
  public void kill(String target) {
    cluster.kill(target);
  }

  /** Starts what is down; returns when it is ready. */
  public void start(String target) {
    cluster.start(target);
  }

  /** Stops politely, then starts as usual; returns when it is ready. */
  public void restart(String target) {
    cluster.restart(target);
  }

  /** Stops politely, then starts with these variables, which count until the next restart. */
  public void restart(String target, Map<String, String> variables) {
    cluster.restart(target, variables);
  }

  /** SIGSTOP. */
  public void pause(String target) {
    cluster.pause(target);
  }

  /** SIGCONT. */
  public void resume(String target) {
    cluster.resume(target);
  }

  /** Runs as many processes of the service. */
  public void scale(ServiceName service, int instances) {
    cluster.scale(service, instances);
  }

  /** Starts or thaws whatever a test left down. */
  public void makeWhole() {
    List<ProcessStatus> broken =
        cluster.status().processes().stream()
            .filter(process -> process.state() != ProcessState.READY)
            .toList();
    for (ProcessStatus process : broken) {
      if (process.state() == ProcessState.PAUSED) {
        resume(process.name());
      }
      start(process.name());
    }
  }
}
