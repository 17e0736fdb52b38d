package io.parley.bench;

import io.parley.bench.account.BenchUser;
import io.parley.bench.fleet.Fleet;
import io.parley.bench.fleet.Fleet.FleetSettings;
import io.parley.bench.presence.Crowd;
import io.parley.bench.presence.Shown;
import io.parley.bench.process.Shell;
import io.parley.bench.report.LatencySummary;
import io.parley.bench.report.MachineFacts;
import io.parley.bench.report.RunResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "presence",
    mixinStandardHelpOptions = true,
    description =
        "Users watch each other, a handler is killed: frames, and seconds until all see the truth.")
final class PresenceCommand extends BenchCommand {

  @Option(
      names = "--watched",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many others each user watches (default: ${DEFAULT-VALUE}).")
  int watched = 20;

  @Option(
      names = "--kill",
      paramLabel = "COMMAND",
      description =
          "Run by bash, for instance 'infra/local/kill websocket-handler-1'; without it, users"
              + " leave by themselves.")
  @Nullable String kill;

  @Option(
      names = "--away",
      paramLabel = "PERCENT",
      defaultValue = "50",
      description =
          "So many of those who lose their connection stay away (default: ${DEFAULT-VALUE}).")
  int awayPercent = 50;

  @Option(
      names = "--calm",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description =
          "So long everybody must go on seeing the truth, longer than a flap is hidden"
              + " (default: ${DEFAULT-VALUE}).")
  int calmSeconds = 20;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long to wait for the truth (default: ${DEFAULT-VALUE}).")
  int patienceSeconds = 120;

  /** How it went, in seconds; −1 where it did not come to an end. */
  private record Course(double firstLook, double back, double truth) {}

  @Override
  RunResult run(List<BenchUser> prepared, MachineFacts machine)
      throws IOException, InterruptedException {
    Crowd crowd = new Crowd(prepared.stream().map(BenchUser::id).toList(), watched, awayPercent);
    try (Fleet fleet = new Fleet(new FleetSettings(server, threads, 1, true))) {
      fleet.add(prepared, crowd);
      fleet.start(ramp);
      if (!fleet.awaitSynced(Duration.ofMinutes(5))) {
        throw new IllegalStateException("only " + fleet.synced() + " users could connect");
      }
      double firstLook = firstLook(fleet, crowd);
      say("everybody is seen; the blow falls in 15 s");
      Thread.sleep(Duration.ofSeconds(15));
      long begin = System.nanoTime();
      crowd.strike(begin);
      if (kill == null) {
        crowd.depart(fleet);
      } else {
        Shell.run(kill);
      }
      Course course = awaitTruth(fleet, crowd, begin, firstLook);
      return result(machine, fleet, crowd, course);
    }
  }

  @Override
  boolean good(RunResult result) {
    return result.figures().getOrDefault("pairs that do not see the truth", 1.0) == 0;
  }

  private double firstLook(Fleet fleet, Crowd crowd) {
    long begin = System.nanoTime();
    crowd.look(fleet);
    while (crowd.wrong() > 0) {
      if (System.nanoTime() - begin > Duration.ofSeconds(patienceSeconds).toNanos()) {
        throw new IllegalStateException(crowd.wrong() + " users are not shown to who watches them");
      }
      Fleet.sleepUntil(System.nanoTime() + 50_000_000);
    }
    return seconds(begin, System.nanoTime());
  }

  /** Waits until everybody who is there has seen the truth for a while. */
  private Course awaitTruth(Fleet fleet, Crowd crowd, long begin, double firstLook) {
    long deadline = begin + Duration.ofSeconds(patienceSeconds).toNanos();
    long lastWrong = begin;
    double back = -1;
    while (System.nanoTime() - deadline < 0) {
      boolean allBack = fleet.synced() + crowd.gone() >= fleet.members().size();
      long now = System.nanoTime();
      if (allBack && back < 0) {
        back = seconds(begin, now);
      }
      if (!allBack || crowd.wrong() > 0) {
        lastWrong = now;
      } else if (now - lastWrong > Duration.ofSeconds(calmSeconds).toNanos()) {
        return new Course(firstLook, back, seconds(begin, lastWrong));
      }
      Fleet.sleepUntil(now + 20_000_000);
    }
    return new Course(firstLook, back, -1);
  }

  private RunResult result(MachineFacts machine, Fleet fleet, Crowd crowd, Course course) {
    Shown shown = crowd.shown();
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("seconds until all were seen at first", course.firstLook());
    figures.put("lost their connection", (double) crowd.lost());
    figures.put("of these, stayed away", (double) crowd.gone());
    figures.put("seconds until all others were back", course.back());
    figures.put("seconds until all see the truth", course.truth());
    figures.put("pairs that do not see the truth", (double) crowd.wrong());
    figures.put("frames to those who kept the connection", (double) shown.toThoseWhoStayed());
    figures.put("frames to those who came back", (double) shown.toThoseWhoCameBack());
    figures.put("frames that showed offline who came back", (double) shown.falselyOffline());
    Map<String, LatencySummary> times = new LinkedHashMap<>();
    times.put("blow to shown offline", LatencySummary.of(shown.untilOffline()));
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("users", users);
    parameters.put("watched", watched);
    parameters.put("blow", kill == null ? "users leave" : kill);
    parameters.put("awayPercent", awayPercent);
    return new RunResult(
        "presence",
        Instant.now(),
        machine,
        parameters,
        figures,
        times,
        fleet.counters().all(),
        null);
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
