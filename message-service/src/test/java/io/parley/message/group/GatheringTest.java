package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatheringTest {

  private final Gathering gathering = new Gathering(Duration.ofMillis(10), Duration.ofSeconds(10));

  @Test
  void largerGroupsGatherLongerWithinBounds() {
    assertThat(gathering.millis(2)).isEqualTo(100);
    assertThat(gathering.millis(10)).isEqualTo(100);
    assertThat(gathering.millis(200)).isEqualTo(2_000);
    assertThat(gathering.millis(1_000)).isEqualTo(10_000);
    assertThat(gathering.millis(10_000)).isEqualTo(10_000);
  }
}
