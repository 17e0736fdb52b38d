package io.parley.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTest {

  private static final String TEXT =
      """
      # HELP parley_message_appends_total Results of appends
      # TYPE parley_message_appends_total counter
      parley_message_appends_total{outcome="appended"} 40.0
      parley_message_appends_total{outcome="refused"} 2.0
      parley_message_write_rows_sum{table="message_log",application="m"} 1.2E3
      parley_message_write_rows_sum{table="receipts"} 7.0
      parley_message_conversations 12.0
      kafka_producer_record_send_total{client_id="p"} 9.0
      jvm_gc_pause_seconds_count{cause="x"} 5
      """;

  @Test
  void readsOurCountersByTable() {
    assertThat(Counts.parse(TEXT).values())
        .containsOnly(
            Map.entry("parley_message_appends_total", 42.0),
            Map.entry("parley_message_write_rows_sum message_log", 1200.0),
            Map.entry("parley_message_write_rows_sum receipts", 7.0),
            Map.entry("kafka_producer_record_send_total", 9.0));
  }

  @Test
  void tellsHowMuchTheyGrew() {
    Counts before = Counts.parse(TEXT);
    Counts after =
        before
            .plus(Counts.parse("kafka_producer_record_send_total{client_id=\"q\"} 3"))
            .plus(Counts.parse("parley_handler_frames_out_total 5"));

    assertThat(after.since(before))
        .containsOnly(
            Map.entry("kafka_producer_record_send_total", 3.0),
            Map.entry("parley_handler_frames_out_total", 5.0));
  }
}
