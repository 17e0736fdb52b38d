package io.parley.message.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TailTest {

  private final Tail tail = new Tail();

  @Test
  void remembersTheLastEventsOnly() {
    for (int seq = 1; seq <= 300; seq++) {
      tail.add(seq, 1_000 + seq, false, false);
    }

    assertThat(tail.head()).isEqualTo(300);
    assertThat(tail.low()).isEqualTo(300 - Tail.CAPACITY + 1);
    assertThat(tail.suspects(1_300)).containsExactly(300L);
    assertThat(tail.suspects(1_173)).containsExactly(173L);
    assertThat(tail.suspects(1_172)).isEmpty();
  }

  @Test
  void beginsWhereTheLoadedRowsBegin() {
    tail.add(5_000, 1, false, false);
    tail.add(5_001, 1, false, false);

    assertThat(tail.low()).isEqualTo(5_000);
    assertThat(tail.suspects(1)).containsExactly(5_000L, 5_001L);
  }

  @Test
  void emptyTailKnowsThatTheLogIsEmpty() {
    assertThat(tail.low()).isEqualTo(1);
    assertThat(tail.unread(false, 0)).hasValue(0);
  }

  @Test
  void countsVisibleEventsOfTheOther() {
    tail.add(1, 1, true, false);
    tail.add(2, 2, false, false);
    tail.add(3, 3, true, true);
    tail.add(4, 4, true, false);

    assertThat(tail.unread(false, 0)).hasValue(2);
    assertThat(tail.unread(false, 1)).hasValue(1);
    assertThat(tail.unread(true, 0)).hasValue(1);
    assertThat(tail.unread(true, 4)).hasValue(0);
  }

  @Test
  void doesNotGuessWhatItDoesNotRemember() {
    for (int seq = 1; seq <= 200; seq++) {
      tail.add(seq, seq, true, false);
    }

    assertThat(tail.unread(false, 10)).isEmpty();
    assertThat(tail.unread(false, 72)).hasValue(128);
  }
}
