package io.parley.bench.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ViewsTest {

  private static final long SECOND = 1_000_000_000;

  private final Circle circle = new Circle(5, 2);
  private final Views views = new Views(circle);

  @Test
  void everybodyWatchesTheNextAndIsWatchedAsOften() {
    assertThat(circle.watchedBy(3).boxed()).containsExactly(4, 0);
    assertThat(circle.watches(4, 1)).isTrue();
    assertThat(circle.watches(4, 2)).isFalse();
    assertThat(circle.watches(4, 4)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Circle(5, 5));
  }

  @Test
  void theTruthIsWhatAllWhoAreThereAreShown() {
    assertThat(views.wrong()).isEqualTo(10);
    everybodyIsSeen();
    assertThat(views.wrong()).isZero();

    views.begin(0);
    views.leaves(2);
    assertThat(views.wrong()).as("0 and 1 watch 2, who watches 3 and 4 no more").isEqualTo(2);
    views.shown(0, 2, false, SECOND);
    views.shown(1, 2, false, 3 * SECOND);

    assertThat(views.wrong()).isZero();
    assertThat(views.shown().untilOffline().getTotalCount()).isEqualTo(2);
    assertThat(views.shown().untilOffline().getMaxValue() / 1e9).isBetween(2.9, 3.1);
  }

  @Test
  void framesCountFromTheBlowOn() {
    everybodyIsSeen();
    views.begin(0);
    views.comesBack(0);

    views.shown(4, 0, false, SECOND);
    views.shown(4, 0, true, SECOND);
    views.shown(0, 1, true, SECOND);

    assertThat(views.shown().toThoseWhoStayed()).isEqualTo(2);
    assertThat(views.shown().toThoseWhoCameBack()).isEqualTo(1);
    assertThat(views.shown().falselyOffline()).isEqualTo(1);
    assertThat(views.wrong()).isZero();
  }

  private void everybodyIsSeen() {
    for (int watcher = 0; watcher < 5; watcher++) {
      int from = watcher;
      circle.watchedBy(from).forEach(user -> views.shown(from, user, true, 0));
    }
  }
}
