package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();
  private final Recent recent = new Recent();

  @Test
  void countsMessagesOfOthers() {
    recent.add(1, null);
    recent.add(2, anna);
    recent.add(3, ben);
    recent.add(4, anna);

    assertThat(recent.unread(ben, 0)).hasValue(2);
    assertThat(recent.unread(ben, 3)).hasValue(1);
    assertThat(recent.unread(anna, 0)).hasValue(1);
    assertThat(recent.unread(anna, 9)).hasValue(0);
  }

  @Test
  void doesNotGuessWhatItDoesNotRemember() {
    for (long seq = 1; seq <= 200; seq++) {
      recent.add(seq, anna);
    }

    assertThat(recent.low()).isEqualTo(73);
    assertThat(recent.unread(ben, 71)).isEmpty();
    assertThat(recent.unread(ben, 72)).hasValue(128);
    assertThat(recent.sender(72)).isNull();
    assertThat(recent.sender(73)).isEqualTo(anna);
  }

  @Test
  void beginsWhereTheLoadedRowsBegin() {
    recent.add(5_000, anna);
    recent.add(5_001, null);

    assertThat(recent.low()).isEqualTo(5_000);
    assertThat(recent.head()).isEqualTo(5_001);
    assertThat(recent.unread(ben, 4_999)).hasValue(1);
  }

  @Test
  void nothingIsUnreadInAnEmptyLog() {
    assertThat(recent.unread(anna, 0)).hasValue(0);
  }
}
