package io.parley.bench;

import io.parley.bench.account.BenchGroups;
import io.parley.bench.account.BenchUser;
import io.parley.bench.fleet.Fleet;
import io.parley.bench.fleet.Fleet.FleetSettings;
import io.parley.bench.process.Counts;
import io.parley.bench.process.Scrape;
import io.parley.bench.report.MachineFacts;
import io.parley.bench.report.RunResult;
import io.parley.bench.traffic.Load;
import io.parley.bench.traffic.Measurement;
import io.parley.bench.traffic.RateSearch;
import io.parley.bench.traffic.RoomTraffic;
import io.parley.client.rest.Group;
import io.parley.contracts.UserId;
import java.io.IOException;
import java.net.URI;
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
    name = "room",
    mixinStandardHelpOptions = true,
    description = "Users are in one group: throughput and latency of what is sent to all of them.")
final class RoomCommand extends BenchCommand {

  /** So much of what was offered must have been acknowledged, else the rate is not held. */
  private static final double ENOUGH = 0.95;

  /** Until the last receipts are told, which large groups gather for up to 10 s. */
  private static final Duration RECEIPTS = Duration.ofSeconds(15);

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--senders",
      paramLabel = "K",
      defaultValue = "1",
      description = "How many of the users send (default: ${DEFAULT-VALUE}).")
  int senders = 1;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "100",
      description =
          "Messages per second in all, whatever comes back; with --find, the first rate that is"
              + " tried (default: ${DEFAULT-VALUE}).")
  double rate = 100;

  @Option(
      names = "--find",
      description = "Find the highest rate whose p99 from send to received is below the limit.")
  boolean find;

  @Option(
      names = "--limit",
      paramLabel = "MILLISECONDS",
      defaultValue = "100",
      description = "The limit of --find (default: ${DEFAULT-VALUE}).")
  double limitMillis = 100;

  @Option(
      names = "--step",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description =
          "How long --find measures each rate, after a quarter of that as warm-up"
              + " (default: ${DEFAULT-VALUE}).")
  int stepSeconds = 20;

  @Option(
      names = "--warmup",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description = "Not measured at the beginning (default: ${DEFAULT-VALUE}).")
  int warmupSeconds = 15;

  @Option(
      names = "--duration",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Measured, without --find (default: ${DEFAULT-VALUE}).")
  int durationSeconds = 60;

  @Option(
      names = "--bytes",
      paramLabel = "N",
      defaultValue = "100",
      description = "Length of a text (default: ${DEFAULT-VALUE}).")
  int bytes = 100;

  @Option(
      names = "--cost",
      paramLabel = "URL",
      split = ",",
      description =
          "Services, such as http://127.0.0.1:18111, whose counters are read before and after, to"
              + " tell what one message costs them.")
  List<URI> cost = List.of();

  @Override
  RunResult run(List<BenchUser> prepared, MachineFacts machine)
      throws IOException, InterruptedException {
    if (senders < 1 || senders > users || users < 2 || rate <= 0) {
      throw new ParameterException(
          spec.commandLine(), "There are two users or more, and some of them send.");
    }
    Group group = new BenchGroups(server).of(prepared);
    List<UserId> sending = prepared.stream().limit(senders).map(BenchUser::id).toList();
    RoomTraffic traffic = new RoomTraffic(group.id(), users, sending, bytes);
    try (Fleet fleet = new Fleet(new FleetSettings(server, threads, 1_000, true))) {
      fleet.add(prepared, traffic);
      fleet.start(ramp);
      if (!fleet.awaitSynced(Duration.ofMinutes(3))) {
        throw new IllegalStateException("only " + fleet.synced() + " users could connect");
      }
      GeneratorLoad generator = new GeneratorLoad();
      RoomReport report = new RoomReport(users);
      Scrape services = new Scrape(cost);
      Counts before = services.read();
      if (find) {
        search(fleet, traffic, report);
      } else {
        say("connected; measuring for " + (warmupSeconds + durationSeconds) + " s");
        report.add(rate, measure(fleet, traffic, rate, warmupSeconds, durationSeconds), true);
      }
      double cores = generator.cores();
      if (!cost.isEmpty()) {
        Fleet.sleepUntil(System.nanoTime() + RECEIPTS.toNanos());
        report.cost(services.read().since(before), traffic.verdict().acknowledged());
      }
      return result(machine, report, fleet, traffic, cores);
    }
  }

  private void search(Fleet fleet, RoomTraffic traffic, RoomReport report) {
    say("connected; warming up for " + warmupSeconds + " s");
    var _ = measure(fleet, traffic, rate, 0, warmupSeconds);
    RateSearch search = new RateSearch(rate, 1.5, 1.06);
    while (!search.done()) {
      double tried = search.rate();
      Measurement measured =
          measure(fleet, traffic, tried, Math.max(1, stepSeconds / 4), stepSeconds);
      boolean held = holds(tried, measured);
      report.add(tried, measured, held);
      say(report.lastStep());
      search.tried(held);
    }
  }

  private boolean holds(double offered, Measurement measured) {
    double p99 = measured.delivery().getValueAtPercentile(99) / 1e6;
    return p99 < limitMillis
        && measured.acknowledgedPerSecond() >= ENOUGH * offered
        && measured.verdict().good();
  }

  private static Measurement measure(
      Fleet fleet, RoomTraffic traffic, double rate, int warmUp, int duration) {
    return Measurement.of(
        fleet,
        traffic,
        new Load.Open(rate),
        Duration.ofSeconds(warmUp),
        Duration.ofSeconds(duration));
  }

  private RunResult result(
      MachineFacts machine, RoomReport report, Fleet fleet, RoomTraffic traffic, double cores) {
    return new RunResult(
        "room",
        Instant.now(),
        machine,
        parameters(),
        report.figures(cores),
        report.latencies(),
        fleet.counters().all(),
        traffic.verdict());
  }

  private Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("users", users);
    parameters.put("senders", senders);
    parameters.put("bytes", bytes);
    if (find) {
      parameters.put("limitMillis", limitMillis);
      parameters.put("stepSeconds", stepSeconds);
    } else {
      parameters.put("rate", rate);
      parameters.put("warmupSeconds", warmupSeconds);
      parameters.put("durationSeconds", durationSeconds);
    }
    return parameters;
  }
}
