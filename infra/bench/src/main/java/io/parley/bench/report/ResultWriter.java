package io.parley.bench.report;

import io.parley.bench.traffic.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows results. */
public final class ResultWriter {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ResultWriter() {}

  /** Writes the result into a file, as JSON. */
  public static void json(RunResult result, Path file) {
    try {
      Files.write(file, JSON.writeValueAsBytes(result));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints the result for people. */
  public static void table(RunResult result, PrintStream out) {
    MachineFacts machine = result.machine();
    out.printf("%n%s  %s%n", result.mode(), result.parameters());
    out.printf(
        Locale.ROOT,
        "%d cores, %d MiB, %s; load %.1f before%n%n",
        machine.cores(),
        machine.memoryMebibytes(),
        machine.system(),
        machine.load());
    result.figures().forEach((name, value) -> out.printf(Locale.ROOT, figure(value), name, value));
    if (!result.milliseconds().isEmpty()) {
      latencies(result, out);
    }
    result.troubles().forEach((name, count) -> out.printf("%-44s %12d%n", name, count));
    Verdict verdict = result.verdict();
    if (verdict != null) {
      out.printf(
          "%nmessages: %d sent, %d acknowledged, %d received; %d lost, %d doubled, %d overtaken:"
              + " %s%n",
          verdict.sent(),
          verdict.acknowledged(),
          verdict.received(),
          verdict.lost(),
          verdict.doubled(),
          verdict.overtaken(),
          verdict.good() ? "good" : "BAD");
    }
  }

  /** Small figures need more digits. */
  private static String figure(double value) {
    return Math.abs(value) < 10 ? "%-44s %12.3f%n" : "%-44s %12.1f%n";
  }

  private static void latencies(RunResult result, PrintStream out) {
    out.printf(
        "%n%-28s %9s %9s %9s %9s %9s %9s%n",
        "milliseconds", "count", "p50", "p90", "p99", "p99.9", "max");
    result
        .milliseconds()
        .forEach((name, times) ->
            out.printf(
                Locale.ROOT,
                "%-28s %9d %9.2f %9.2f %9.2f %9.2f %9.2f%n",
                name,
                times.count(),
                times.p50(),
                times.p90(),
                times.p99(),
                times.p999(),
                times.max()));
    out.println();
  }
}
