package io.parley.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateSearchTest {

  @ParameterizedTest
  @ValueSource(doubles = {3, 99, 100, 101, 480, 7_000})
  void findsTheHighestRateThatHolds(double truth) {
    RateSearch search = new RateSearch(100, 1.5, 1.05);

    int steps = run(search, truth);

    assertThat(search.best()).isBetween(truth / 1.05, truth);
    assertThat(steps).isLessThan(20);
  }

  @Test
  void givesUpWhenNothingHolds() {
    RateSearch search = new RateSearch(10, 2, 1.05);

    assertThat(run(search, 0)).isLessThan(10);
    assertThat(search.best()).isZero();
  }

  @Test
  void aServerThatHoldsEverythingIsNotTriedForever() {
    RateSearch search = new RateSearch(1, 1.1, 1.05);

    assertThat(run(search, Double.MAX_VALUE)).isEqualTo(25);
  }

  @Test
  void aSearchGoesUpFromAboveZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RateSearch(0, 2, 1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new RateSearch(1, 1, 1.1));
  }

  private static int run(RateSearch search, double truth) {
    int steps = 0;
    while (!search.done()) {
      search.tried(search.rate() <= truth);
      steps++;
    }
    return steps;
  }
}
