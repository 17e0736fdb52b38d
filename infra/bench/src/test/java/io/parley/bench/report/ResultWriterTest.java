package io.parley.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.bench.traffic.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultWriterTest {

  @TempDir Path folder;

  private final RunResult result =
      new RunResult(
          "pairs",
          Instant.parse("2026-03-01T12:00:00Z"),
          new MachineFacts(2, 4096, "a processor", "Linux", "Java", 0.1),
          Map.of("users", 2),
          Map.of("messages/s", 1234.5),
          Map.of("send to sent", LatencySummary.of(histogram())),
          Map.of("reconnects", 3L),
          new Verdict(10, 10, 9, 1, 0, 0));

  @Test
  void theTableSaysWhatWasMeasuredAndWhetherItCounts() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ResultWriter.table(result, new PrintStream(bytes, true, StandardCharsets.UTF_8));

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("messages/s", "1234.5", "send to sent", "50.0", "reconnects", "1 lost", "BAD");
  }

  @Test
  void theFileHoldsTheSame() throws IOException {
    Path file = folder.resolve("result.json");

    ResultWriter.json(result, file);

    JsonNode json = JsonMapper.builder().build().readTree(Files.readString(file));
    assertThat(json.at("/milliseconds/send to sent/p99").asDouble()).isBetween(98.9, 99.2);
    assertThat(json.at("/machine/cores").asInt()).isEqualTo(2);
    assertThat(json.at("/verdict/lost").asInt()).isEqualTo(1);
    assertThat(json.at("/at").asString()).isEqualTo("2026-03-01T12:00:00Z");
  }

  private static Histogram histogram() {
    Histogram histogram = new Histogram(3);
    for (int i = 1; i <= 100; i++) {
      histogram.recordValue(i * 1_000_000L);
    }
    return histogram;
  }
}
