package io.parley.handler.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

  private final ConversationId conversation = ConversationId.group(GroupId.next());
  private final RecentEvents recent = new RecentEvents();

  @Test
  void eventIsNewOnce() {
    assertThat(recent.add(conversation, 7)).isTrue();

    assertThat(recent.add(conversation, 7)).isFalse();
    assertThat(recent.add(conversation, 8)).isTrue();
  }

  @Test
  void whatLiesFarBelowTheHighestIsNotShown() {
    addAll(1, 1_000);

    assertThat(again(1, 1_000)).containsOnly(false);
  }

  @Test
  void eventThatWasOvertakenIsNew() {
    assertThat(recent.add(conversation, 10)).isTrue();
    assertThat(recent.add(conversation, 74)).isTrue();

    assertThat(recent.add(conversation, 11)).isTrue();
    assertThat(recent.add(conversation, 11)).isFalse();
    assertThat(recent.add(conversation, 10)).isFalse();
    assertThat(recent.add(conversation, 73)).isTrue();
  }

  @Test
  void eventsFarAheadForgetWhatWasBefore() {
    addAll(1, 10);
    assertThat(recent.add(conversation, 75)).isTrue();

    assertThat(recent.add(conversation, 11)).isTrue();
    assertThat(recent.add(conversation, 11)).isFalse();
    assertThat(recent.add(conversation, 75)).isFalse();
    assertThat(recent.add(conversation, 74)).isTrue();
  }

  @Test
  void conversationsAreKnownUpToABoundAndThoseThatMovedLastStay() {
    List<ConversationId> others =
        Stream.generate(() -> ConversationId.group(GroupId.next())).limit(64).toList();
    assertThat(recent.add(conversation, 1)).isTrue();
    others.stream().limit(63).forEach(other -> assertThat(recent.add(other, 1)).isTrue());

    assertThat(recent.add(conversation, 1)).isFalse();
    assertThat(recent.add(others.getLast(), 1)).isTrue();
    assertThat(recent.add(conversation, 1)).isFalse();
    assertThat(recent.add(others.getFirst(), 1)).isTrue();
  }

  @Test
  void repetitionsAfterACrashAreDroppedInEveryConversation() {
    List<ConversationId> all =
        Stream.generate(() -> ConversationId.group(GroupId.next())).limit(60).toList();
    for (long seq = 1; seq <= 50; seq++) {
      for (ConversationId one : all) {
        assertThat(recent.add(one, seq)).isTrue();
      }
    }
    for (long seq = 1; seq <= 50; seq++) {
      for (ConversationId one : all) {
        assertThat(recent.add(one, seq)).isFalse();
      }
    }
  }

  private void addAll(long from, long to) {
    assertThat(again(from, to)).containsOnly(true);
  }

  private List<Boolean> again(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(seq -> recent.add(conversation, seq)).toList();
  }
}
