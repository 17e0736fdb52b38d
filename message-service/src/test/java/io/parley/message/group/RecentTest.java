package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import java.util.List;
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

    assertThat(recent.unread(ben, 0, Sight.ALL)).hasValue(2);
    assertThat(recent.unread(ben, 3, Sight.ALL)).hasValue(1);
    assertThat(recent.unread(anna, 0, Sight.ALL)).hasValue(1);
    assertThat(recent.unread(anna, 9, Sight.ALL)).hasValue(0);
  }

  @Test
  void whatTheReaderMayNotSeeDoesNotCount() {
    recent.add(1, anna);
    recent.add(2, anna);
    recent.add(3, anna);
    Sight sight = new Sight(List.of(new Sight.Range(1, 1), new Sight.Range(3, Long.MAX_VALUE)));

    assertThat(recent.unread(ben, 0, sight)).hasValue(2);
    assertThat(recent.unread(ben, 1, sight)).hasValue(1);
  }

  @Test
  void doesNotGuessWhatItDoesNotRemember() {
    for (long seq = 1; seq <= 3_000; seq++) {
      recent.add(seq, anna);
    }

    assertThat(recent.low()).isEqualTo(1_977);
    assertThat(recent.unread(ben, 1_975, Sight.ALL)).isEmpty();
    assertThat(recent.unread(ben, 1_976, Sight.ALL)).hasValue(1_024);
    assertThat(recent.sender(1_976)).isNull();
    assertThat(recent.sender(1_977)).isEqualTo(anna);
  }

  @Test
  void beginsWhereTheLoadedRowsBegin() {
    recent.add(5_000, anna);
    recent.add(5_001, null);

    assertThat(recent.low()).isEqualTo(5_000);
    assertThat(recent.head()).isEqualTo(5_001);
    assertThat(recent.unread(ben, 4_999, Sight.ALL)).hasValue(1);
  }

  @Test
  void nothingIsUnreadInAnEmptyLog() {
    assertThat(recent.unread(anna, 0, Sight.ALL)).hasValue(0);
  }
}
