package io.parley.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetersTest {

  private static final long SECOND = 1_000_000_000;

  private final Meters meters = new Meters(new Window(10 * SECOND, 20 * SECOND));

  @Test
  void latencyIsOfMessagesThatWereDueWithinTheWindow() {
    meters.acknowledged(9 * SECOND, 11 * SECOND);
    meters.acknowledged(19 * SECOND, 24 * SECOND);

    assertThat(meters.acknowledgement().getTotalCount()).isEqualTo(1);
  }

  @Test
  void throughputIsOfAnswersThatCameWithinTheWindow() {
    for (int i = 0; i < 50; i++) {
      meters.delivered(5 * SECOND, 15 * SECOND);
    }
    meters.delivered(15 * SECOND, 21 * SECOND);

    assertThat(meters.deliveredPerSecond()).isEqualTo(5);
  }

  @Test
  void aStallCountsForEveryMessageThatWasDueMeanwhile() {
    for (int i = 0; i < 100; i++) {
      meters.acknowledged(10 * SECOND + i * SECOND / 100, 11 * SECOND);
    }

    assertThat(meters.acknowledgement().getValueAtPercentile(50) / 1e6).isBetween(495.0, 515.0);
    assertThat(meters.acknowledgement().getTotalCount()).as("read once").isZero();
  }
}
