package io.parley.bench;

import io.parley.bench.account.BenchUser;
import io.parley.bench.fleet.Fleet;
import io.parley.bench.fleet.Fleet.FleetSettings;
import io.parley.bench.fleet.FleetEvents;
import io.parley.bench.process.LocalCluster;
import io.parley.bench.process.ServerProcess;
import io.parley.bench.process.ServerProcess.Memory;
import io.parley.bench.report.MachineFacts;
import io.parley.bench.report.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "idle",
    mixinStandardHelpOptions = true,
    description = "Users connect and say nothing: memory per connection in gateway and handlers.")
final class IdleCommand extends BenchCommand {

  private static final double KIBI = 1024;

  @Option(
      names = "--process",
      paramLabel = "NAME=PID",
      description = "A process to look at; default: gateway and handlers of infra/local.")
  Map<String, Long> processes = new LinkedHashMap<>();

  @Option(
      names = "--status",
      paramLabel = "COMMAND",
      defaultValue = "infra/local/status",
      description = "Lists the local cluster (default: ${DEFAULT-VALUE}).")
  Path status = Path.of("infra/local/status");

  @Option(
      names = "--settle",
      paramLabel = "SECONDS",
      defaultValue = "40",
      description = "Silence before memory is measured, longer than a heartbeat (default: 40).")
  int settleSeconds = 40;

  @Override
  RunResult run(List<BenchUser> prepared, MachineFacts machine)
      throws IOException, InterruptedException {
    List<ServerProcess> watched = watched();
    try (Fleet fleet = new Fleet(new FleetSettings(server, threads, 1, false))) {
      fleet.add(prepared, FleetEvents.NONE);
      // A first wave, so that code and pools that any connection needs are there before.
      warmUp(prepared);
      List<Memory> before = measure(watched);
      fleet.start(ramp);
      if (!fleet.awaitSynced(Duration.ofMinutes(5))) {
        throw new IllegalStateException("only " + fleet.synced() + " users could connect");
      }
      say("connected; waiting " + settleSeconds + " s");
      Thread.sleep(Duration.ofSeconds(settleSeconds));
      List<Memory> after = measure(watched);
      Map<String, Double> figures = figures(watched, before, after, fleet.synced());
      return result(machine, figures, fleet.counters().all());
    }
  }

  private void warmUp(List<BenchUser> prepared) throws InterruptedException {
    List<BenchUser> first = prepared.subList(0, Math.min(prepared.size(), 200));
    try (Fleet fleet = new Fleet(new FleetSettings(server, threads, 1, false))) {
      fleet.add(first, FleetEvents.NONE);
      fleet.start(ramp);
      if (!fleet.awaitSynced(Duration.ofMinutes(2))) {
        throw new IllegalStateException("only " + fleet.synced() + " users could connect");
      }
    }
    Thread.sleep(Duration.ofSeconds(10));
  }

  private List<ServerProcess> watched() throws IOException, InterruptedException {
    List<ServerProcess> watched = new ArrayList<>();
    processes.forEach((name, pid) -> watched.add(new ServerProcess(name, pid)));
    if (watched.isEmpty()) {
      watched.addAll(LocalCluster.connectionHolders(status));
    }
    if (watched.isEmpty()) {
      throw new IOException("There is no process to look at: name them with --process NAME=PID");
    }
    return watched;
  }

  private static List<Memory> measure(List<ServerProcess> watched)
      throws IOException, InterruptedException {
    List<Memory> memory = new ArrayList<>();
    for (ServerProcess process : watched) {
      memory.add(process.measure());
    }
    return memory;
  }

  private static Map<String, Double> figures(
      List<ServerProcess> watched, List<Memory> before, List<Memory> after, long connections) {
    Map<String, Double> figures = new LinkedHashMap<>();
    double heap = 0;
    double resident = 0;
    for (int i = 0; i < watched.size(); i++) {
      double heapGrowth = after.get(i).liveHeap() - before.get(i).liveHeap();
      double residentGrowth = after.get(i).resident() - before.get(i).resident();
      figures.put(watched.get(i).name() + ": live heap growth, MiB", heapGrowth / KIBI / KIBI);
      figures.put(watched.get(i).name() + ": resident growth, MiB", residentGrowth / KIBI / KIBI);
      heap += heapGrowth;
      resident += residentGrowth;
    }
    figures.put("connections", (double) connections);
    figures.put("live heap per connection, all, KiB", heap / connections / KIBI);
    figures.put("resident memory per connection, all, KiB", resident / connections / KIBI);
    return figures;
  }

  private RunResult result(
      MachineFacts machine, Map<String, Double> figures, Map<String, Long> troubles) {
    return new RunResult(
        "idle",
        Instant.now(),
        machine,
        Map.of("users", users, "settleSeconds", settleSeconds),
        figures,
        Map.of(),
        troubles,
        null);
  }
}
