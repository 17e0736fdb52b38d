package io.parley.bench;

import io.parley.bench.report.LatencySummary;
import io.parley.bench.traffic.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rates that were measured in a group, and which of them counts. */
final class RoomReport {

  private final int members;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Double> costs = new TreeMap<>();

  RoomReport(int members) {
    this.members = members;
  }

  /** One rate. */
  private record Step(double rate, Measurement measured, LatencySummary delivery, boolean held) {}

  /** A rate was measured; {@code held}: the group could follow. */
  void add(double rate, Measurement measured, boolean held) {
    steps.add(new Step(rate, measured, LatencySummary.of(measured.delivery()), held));
  }

  /** So much did the services' counters grow for so many messages. */
  void cost(Map<String, Double> growth, long messages) {
    growth.forEach((name, grown) -> costs.put("per message: " + name, grown / messages));
  }

  /** The last one, for who waits. */
  String lastStep() {
    Step step = steps.getLast();
    return String.format(
        Locale.ROOT,
        "%.1f messages/s: %.0f deliveries/s, p99 %.1f ms: %s",
        step.rate(),
        step.measured().deliveredPerSecond(),
        step.delivery().p99(),
        step.held() ? "held" : "not held");
  }

  /** The figures of the highest rate that held, and of what was tried. */
  Map<String, Double> figures(double cores) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("members", (double) members);
    best()
        .ifPresent(step -> {
          figures.put("offered messages/s", step.rate());
          figures.put("acknowledged messages/s", step.measured().acknowledgedPerSecond());
          figures.put("deliveries/s", step.measured().deliveredPerSecond());
        });
    figures.put("cores used by the load generator", cores);
    if (steps.size() > 1 || best().isEmpty()) {
      steps.stream()
          .sorted(Comparator.comparingDouble(Step::rate))
          .forEach(step -> {
            String name = String.format(Locale.ROOT, "at %.1f/s, ", step.rate());
            figures.put(name + "deliveries/s", step.measured().deliveredPerSecond());
            figures.put(name + "p99 ms", step.delivery().p99());
          });
    }
    figures.putAll(costs);
    return figures;
  }

  /** The latencies of the highest rate that held. */
  Map<String, LatencySummary> latencies() {
    Map<String, LatencySummary> latencies = new LinkedHashMap<>();
    best()
        .ifPresent(step -> {
          latencies.put("send to sent", LatencySummary.of(step.measured().acknowledgement()));
          latencies.put("send to received by member", step.delivery());
        });
    return latencies;
  }

  private Optional<Step> best() {
    return steps.stream().filter(Step::held).max(Comparator.comparingDouble(Step::rate));
  }
}
