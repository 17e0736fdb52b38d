package io.parley.bench;

import io.parley.bench.account.BenchUser;
import io.parley.bench.fleet.Fleet;
import io.parley.bench.fleet.Fleet.FleetSettings;
import io.parley.bench.report.LatencySummary;
import io.parley.bench.report.MachineFacts;
import io.parley.bench.report.RunResult;
import io.parley.bench.traffic.Load;
import io.parley.bench.traffic.Measurement;
import io.parley.bench.traffic.PairTraffic;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "pairs",
    mixinStandardHelpOptions = true,
    description = "Users talk in pairs, both at once: throughput and latency of direct messages.")
final class PairsCommand extends BenchCommand {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--outstanding",
      paramLabel = "K",
      defaultValue = "4",
      description = "Closed loop: messages that each user has under way (default: 4).")
  int outstanding = 4;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "0",
      description =
          "Open loop: messages per second in all, whatever comes back; 0 for closed loop.")
  double rate;

  @Option(
      names = "--warmup",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description = "Not measured at the beginning (default: 15).")
  int warmupSeconds = 15;

  @Option(
      names = "--duration",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Measured (default: 60).")
  int durationSeconds = 60;

  @Option(
      names = "--bytes",
      paramLabel = "N",
      defaultValue = "100",
      description = "Length of a text (default: 100).")
  int bytes = 100;

  @Override
  RunResult run(List<BenchUser> prepared, MachineFacts machine) {
    if (users % 2 != 0 || users < 2) {
      throw new ParameterException(spec.commandLine(), "--users is an even number.");
    }
    boolean open = rate > 0;
    Load load = open ? new Load.Open(rate) : new Load.Closed(outstanding);
    int inFlight = open ? 1_000 : outstanding;
    PairTraffic traffic = new PairTraffic(users, bytes);
    try (Fleet fleet = new Fleet(new FleetSettings(server, threads, inFlight, true))) {
      fleet.add(prepared, traffic);
      fleet.start(ramp);
      if (!fleet.awaitSynced(Duration.ofMinutes(2))) {
        throw new IllegalStateException("only " + fleet.synced() + " users could connect");
      }
      say("connected; measuring for " + (warmupSeconds + durationSeconds) + " s");
      GeneratorLoad generator = new GeneratorLoad();
      Measurement measured =
          Measurement.of(
              fleet,
              traffic,
              load,
              Duration.ofSeconds(warmupSeconds),
              Duration.ofSeconds(durationSeconds));
      return result(machine, measured, fleet.counters().all(), generator.cores());
    }
  }

  private RunResult result(
      MachineFacts machine, Measurement measured, Map<String, Long> troubles, double cores) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("users", users);
    parameters.put(rate > 0 ? "rate" : "outstanding", rate > 0 ? rate : outstanding);
    parameters.put("warmupSeconds", warmupSeconds);
    parameters.put("durationSeconds", durationSeconds);
    parameters.put("bytes", bytes);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("acknowledged messages/s", measured.acknowledgedPerSecond());
    figures.put("delivered messages/s", measured.deliveredPerSecond());
    figures.put("cores used by the load generator", cores);
    Map<String, LatencySummary> latencies = new LinkedHashMap<>();
    latencies.put("send to sent", LatencySummary.of(measured.acknowledgement()));
    latencies.put("send to received by peer", LatencySummary.of(measured.delivery()));
    return new RunResult(
        "pairs",
        Instant.now(),
        machine,
        parameters,
        figures,
        latencies,
        troubles,
        measured.verdict());
  }
}
