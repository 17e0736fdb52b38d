package io.parley.client.log;

import static io.parley.client.TestData.NOON;
import static io.parley.client.TestData.WITH_BOB;
import static io.parley.client.TestData.WITH_CAROL;
import static io.parley.client.TestData.fromBob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.parley.client.frame.LogEvent;
import org.junit.jupiter.api.Test;

/** What every log does. */
abstract class MessageLogContract {

  abstract MessageLog log();

  @Test
  void emptyLogHasNoCursors() {
    assertThat(log().cursor(WITH_BOB)).isZero();
    assertThat(log().cursors()).isEmpty();
    assertThat(log().range(WITH_BOB, 1, 10)).isEmpty();
    assertThat(log().syncedAsOf()).isEmpty();
  }

  @Test
  void keepsWhatIsAppended() {
    LogEvent first = fromBob(1);
    LogEvent second = new LogEvent.Hidden(WITH_BOB, 2);
    LogEvent third = fromBob(3);
    log().append(first);
    log().append(second);
    log().append(third);
    log().append(new LogEvent.Hidden(WITH_CAROL, 1));

    assertThat(log().range(WITH_BOB, 1, 3)).containsExactly(first, second, third);
    assertThat(log().range(WITH_BOB, 2, 2)).containsExactly(second);
    assertThat(log().range(WITH_BOB, 3, 99)).containsExactly(third);
    assertThat(log().range(WITH_BOB, 4, 99)).isEmpty();
    assertThat(log().cursors()).containsEntry(WITH_BOB, 3L).containsEntry(WITH_CAROL, 1L);
  }

  @Test
  void refusesGapsAndRepeats() {
    log().append(fromBob(1));

    assertThatIllegalArgumentException().isThrownBy(() -> log().append(fromBob(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> log().append(fromBob(3)));
    assertThat(log().cursor(WITH_BOB)).isEqualTo(1);
  }

  @Test
  void voidRunsArePassedOver() {
    LogEvent sixth = fromBob(6);
    log().append(fromBob(1));
    log().skip(WITH_BOB, 5);
    log().append(sixth);
    log().skip(WITH_CAROL, 1_000_000);

    assertThat(log().cursors()).containsEntry(WITH_BOB, 6L).containsEntry(WITH_CAROL, 1_000_000L);
    assertThat(log().range(WITH_BOB, 4, 99))
        .containsExactly(new LogEvent.Hidden(WITH_BOB, 4), new LogEvent.Hidden(WITH_BOB, 5), sixth);
    assertThat(log().range(WITH_BOB, 3, 3)).containsExactly(new LogEvent.Hidden(WITH_BOB, 3));
    assertThat(log().range(WITH_CAROL, 999_999, 1_000_001)).hasSize(2);
  }

  @Test
  void remembersTheLastSync() {
    log().syncedAsOf(NOON);
    log().syncedAsOf(NOON.plusSeconds(1));

    assertThat(log().syncedAsOf()).contains(NOON.plusSeconds(1));
  }
}
