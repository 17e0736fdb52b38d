package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SightTest {

  private final Sight sight =
      new Sight(List.of(new Sight.Range(3, 5), new Sight.Range(9, Long.MAX_VALUE)));

  @Test
  void nothingIsShownBetweenTheRanges() {
    assertThat(sight.shows(2)).isFalse();
    assertThat(sight.shows(3)).isTrue();
    assertThat(sight.shows(5)).isTrue();
    assertThat(sight.shows(6)).isFalse();
    assertThat(sight.shows(8)).isFalse();
    assertThat(sight.shows(9)).isTrue();
  }

  @Test
  void nextIsTheLowestThatIsShown() {
    assertThat(sight.first()).isEqualTo(3);
    assertThat(sight.next(4)).isEqualTo(4);
    assertThat(sight.next(6)).isEqualTo(9);
    assertThat(sight.next(100)).isEqualTo(100);
    assertThat(Sight.ALL.first()).isEqualTo(1);
  }

  @Test
  void rangesMayOverlap() {
    Sight all = new Sight(List.of(new Sight.Range(3, 5), new Sight.Range(1, Long.MAX_VALUE)));

    assertThat(all.first()).isEqualTo(1);
    assertThat(all.shows(7)).isTrue();
  }
}
