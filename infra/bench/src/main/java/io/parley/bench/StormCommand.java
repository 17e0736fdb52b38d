package io.parley.bench;

import io.parley.bench.account.BenchUser;
import io.parley.bench.fleet.Fleet;
import io.parley.bench.fleet.Fleet.FleetSettings;
import io.parley.bench.process.Shell;
import io.parley.bench.report.LatencySummary;
import io.parley.bench.report.MachineFacts;
import io.parley.bench.report.RunResult;
import io.parley.bench.traffic.Load;
import io.parley.bench.traffic.PairTraffic;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "storm",
    mixinStandardHelpOptions = true,
    description = "Users lose their connections at once: seconds until all are back and synced.")
final class StormCommand extends BenchCommand {

  @Option(
      names = "--kill",
      paramLabel = "COMMAND",
      description =
          "Run by bash to make the storm, for instance 'infra/local/kill websocket-handler-1'; "
              + "without it, all clients break their connections at once.")
  @Nullable String kill;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "0",
      description = "Messages per second before, during and after the storm (default: 0).")
  double rate;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long to wait until all are back (default: 120).")
  int patienceSeconds = 120;

  @Override
  RunResult run(List<BenchUser> prepared, MachineFacts machine)
      throws IOException, InterruptedException {
    PairTraffic traffic = new PairTraffic(users, 100);
    Comeback comeback = new Comeback(traffic);
    try (Fleet fleet = new Fleet(new FleetSettings(server, threads, 1, true))) {
      fleet.add(prepared, comeback);
      fleet.start(ramp);
      if (!fleet.awaitSynced(Duration.ofMinutes(5))) {
        throw new IllegalStateException("only " + fleet.synced() + " users could connect");
      }
      say("connected; the storm begins in 5 s");
      AtomicBoolean over = new AtomicBoolean();
      Thread background = Thread.ofVirtual().start(() -> talk(fleet, traffic, over));
      Thread.sleep(Duration.ofSeconds(5));
      long begin = System.nanoTime();
      comeback.watch();
      breakConnections(fleet);
      awaitCalm(fleet, comeback, begin);
      over.set(true);
      background.join();
      greet(fleet, traffic);
      return result(machine, fleet, comeback, traffic, begin);
    }
  }

  @Override
  boolean good(RunResult result) {
    return super.good(result) && result.figures().getOrDefault("not back", 0.0) == 0;
  }

  private void talk(Fleet fleet, PairTraffic traffic, AtomicBoolean over) {
    if (rate > 0) {
      new Load.Open(rate).runWhile(fleet, traffic, due -> !over.get());
    }
  }

  private void breakConnections(Fleet fleet) throws IOException, InterruptedException {
    if (kill == null) {
      fleet.members().forEach(member -> member.client().dropConnection());
      return;
    }
    Shell.run(kill);
  }

  /** Until everybody is back, and nobody was lost any more for a while. */
  private void awaitCalm(Fleet fleet, Comeback comeback, long begin) {
    long deadline = begin + Duration.ofSeconds(patienceSeconds).toNanos();
    long calmSince = System.nanoTime();
    int lostBefore = -1;
    while (System.nanoTime() - deadline < 0) {
      boolean calm = comeback.lost() == lostBefore && fleet.synced() == fleet.members().size();
      if (!calm) {
        calmSince = System.nanoTime();
        lostBefore = comeback.lost();
      } else if (System.nanoTime() - calmSince > Duration.ofSeconds(5).toNanos()) {
        return;
      }
      Fleet.sleepUntil(System.nanoTime() + 20_000_000);
    }
  }

  /** Everybody writes to the partner once: whoever is back must also be found. */
  private void greet(Fleet fleet, PairTraffic traffic) {
    long now = System.nanoTime();
    for (int sender = 0; sender < fleet.members().size(); sender++) {
      Fleet.sleepUntil(now + sender * 5_000_000L);
      traffic.send(fleet, sender, System.nanoTime(), outcome -> {});
    }
    Fleet.sleepUntil(System.nanoTime() + Duration.ofSeconds(2).toNanos());
    traffic.settle(Duration.ofSeconds(30));
  }

  private RunResult result(
      MachineFacts machine, Fleet fleet, Comeback comeback, PairTraffic traffic, long begin) {
    LatencySummary all = LatencySummary.of(comeback.sinceBegin(begin));
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("lost their connection", (double) comeback.lost());
    figures.put("not back", (double) (fleet.members().size() - fleet.synced()));
    figures.put("seconds until all were back", all.max() / 1000);
    Map<String, LatencySummary> times = new LinkedHashMap<>();
    times.put("storm to back and synced", all);
    times.put("own loss to back and synced", LatencySummary.of(comeback.sinceLoss()));
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("users", users);
    parameters.put("storm", kill == null ? "all reconnect" : kill);
    parameters.put("rate", rate);
    return new RunResult(
        "storm",
        Instant.now(),
        machine,
        parameters,
        figures,
        times,
        fleet.counters().all(),
        traffic.verdict());
  }
}
