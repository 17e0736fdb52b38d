package io.parley.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static final Duration BASE = Duration.ofMillis(100);
  private static final Duration CAP = Duration.ofSeconds(5);

  @Test
  void waitsAreSpreadBetweenZeroAndADoublingCeiling() {
    for (int failures = 0; failures < 10; failures++) {
      long ceiling = Math.min(100L << failures, CAP.toMillis());
      long longest = 0;
      long shortest = Long.MAX_VALUE;
      for (int seed = 0; seed < 300; seed++) {
        long wait = waitAfter(failures, new Random(seed * 7919L));
        longest = Math.max(longest, wait);
        shortest = Math.min(shortest, wait);
      }
      assertThat(longest).isBetween(ceiling * 9 / 10, ceiling);
      assertThat(shortest).isLessThan(ceiling / 10);
    }
  }

  @Test
  void honoursWhatTheServerAskedForOnce() {
    Backoff backoff = new Backoff(BASE, CAP, new Random(1));

    backoff.askedToWait(Duration.ofMillis(2345));

    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(2345));
    assertThat(backoff.next()).isLessThanOrEqualTo(BASE.multipliedBy(2));
  }

  @Test
  void neverWaitsLongerThanTheCap() {
    Backoff backoff = new Backoff(BASE, CAP, new Random(1));

    backoff.askedToWait(Duration.ofDays(1));

    assertThat(backoff.next()).isEqualTo(CAP);
  }

  @Test
  void successStartsAnew() {
    Backoff backoff = new Backoff(BASE, CAP, new Random(1));
    for (int i = 0; i < 8; i++) {
      assertThat(backoff.next()).isLessThanOrEqualTo(CAP);
    }

    backoff.succeeded();

    assertThat(backoff.next()).isLessThanOrEqualTo(BASE);
  }

  private static long waitAfter(int failures, RandomGenerator random) {
    Backoff backoff = new Backoff(BASE, CAP, random);
    for (int i = 0; i < failures; i++) {
      assertThat(backoff.next()).isLessThanOrEqualTo(CAP);
    }
    return backoff.next().toMillis();
  }
}
