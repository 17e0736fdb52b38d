package io.parley.handler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.handler.ManualTicker;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RenewalTimesTest {

  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final ManualTicker ticker = new ManualTicker();
  private final RenewalTimes times = new RenewalTimes(WatchPropertiesTest.properties(500), ticker);

  @Test
  void oneRenewalFollowsTheOtherAfterThePause() {
    assertThat(times.begin(PAUSE)).isFalse();
    ticker.advance(PAUSE);
    assertThat(times.begin(PAUSE)).isTrue();
    ticker.advance(PAUSE);
    assertThat(times.begin(PAUSE)).isFalse();
    times.ended(true);
    assertThat(times.begin(PAUSE)).isTrue();
  }

  @Test
  void renewalThatFailedIsFollowedByAnotherSoon() {
    ticker.advance(PAUSE);
    assertThat(times.begin(PAUSE)).isTrue();
    times.ended(false);
    assertThat(times.begin(PAUSE)).isFalse();
    ticker.advance(Duration.ofSeconds(1));
    assertThat(times.begin(PAUSE)).isTrue();
  }

  @Test
  void afterALossAllNodesHaveTimeToRegisterTheirSessions() {
    times.lost();
    ticker.advance(Duration.ofMillis(2_999));
    assertThat(times.begin(PAUSE)).isFalse();
    ticker.advance(Duration.ofMillis(1));
    assertThat(times.begin(PAUSE)).isTrue();
  }

  @Test
  void renewalThatIsDueWaitsAfterALossToo() {
    ticker.advance(PAUSE);
    times.lost();
    assertThat(times.begin(PAUSE)).isFalse();
  }

  @Test
  void lossDuringARenewalIsNotForgotten() {
    ticker.advance(PAUSE);
    assertThat(times.begin(PAUSE)).isTrue();
    times.lost();
    times.ended(true);
    ticker.advance(Duration.ofSeconds(3));
    assertThat(times.begin(PAUSE)).isTrue();
  }
}
