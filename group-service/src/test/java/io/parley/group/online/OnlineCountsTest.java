package io.parley.group.online;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OnlineCountsTest {

  private static final Duration AGE = Duration.ofSeconds(10);

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong online = new AtomicLong();

  // Nothing is counted in the background: what is told without waiting is what was known.
  private final LoadingCache<String, Long> counts =
      OnlineCounts.remembering(AGE, nanos::get).executor(_ -> {}).build(_ -> online.get());

  @Test
  void aNumberIsToldWithoutWaitingUntilItIsTwiceAsOldAsItShouldBe() {
    assertThat(counts.get("room")).isZero();
    online.set(7);
    pass(AGE.multipliedBy(2).minusMillis(1));
    assertThat(counts.get("room")).isZero();

    pass(Duration.ofMillis(1));
    assertThat(counts.get("room")).isEqualTo(7);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
