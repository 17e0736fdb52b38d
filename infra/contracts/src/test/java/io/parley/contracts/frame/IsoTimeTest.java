package io.parley.contracts.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00.000Z",
        "2026-11-21T01:02:03.004Z",
        "2024-02-29T23:59:59.999Z",
        "1969-12-31T23:59:59.990Z"
      })
  void timesAreWrittenWithMilliseconds(String time) {
    StringBuilder out = new StringBuilder();
    IsoTime.append(out, Instant.parse(time).toEpochMilli());

    assertThat(out).hasToString(time);
  }
}
