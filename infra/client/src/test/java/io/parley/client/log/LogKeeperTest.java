package io.parley.client.log;

import static io.parley.client.TestData.ALICE;
import static io.parley.client.TestData.WITH_BOB;
import static io.parley.client.TestData.WITH_CAROL;
import static io.parley.client.TestData.fromBob;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.frame.ClientFrame;
import io.parley.client.frame.LogEvent;
import io.parley.client.frame.ServerFrame;
import io.parley.client.time.ManualTimers;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LogKeeperTest {

  private final ManualTimers timers = new ManualTimers();
  private final MessageLog log = new InMemoryMessageLog(10_000);
  private final List<Long> appended = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<ClientFrame.Fetch> fetches = new ArrayList<>();
  private final LogKeeper keeper = new LogKeeper(log, timers, new Recorder());

  @Test
  void eventsInOrderGoStraightIntoTheLog() {
    arrive(1, 2, 3);

    assertThat(appended).containsExactly(1L, 2L, 3L);
    assertThat(timers.waiting()).isZero();
  }

  @Test
  void repeatedEventsCountOnce() {
    arrive(1, 1, 2, 1, 2, 3, 3);

    assertThat(appended).containsExactly(1L, 2L, 3L);
  }

  @Test
  void anOvertakenEventIsWaitedFor() {
    arrive(1, 3);
    timers.pass(Duration.ofMillis(199));
    arrive(2);

    assertThat(appended).containsExactly(1L, 2L, 3L);
    timers.pass(Duration.ofMinutes(1));
    assertThat(fetches).isEmpty();
  }

  @Test
  void after200MillisecondsExactlyWhatIsMissingIsFetched() {
    arrive(1, 2, 3, 4, 5, 7);
    timers.pass(Duration.ofMillis(199));
    assertThat(fetches).isEmpty();
    timers.pass(Duration.ofMillis(1));
    assertThat(fetches).extracting(f -> f.from() + "-" + f.to()).containsExactly("6-6");

    answer(WITH_BOB, 7, 6, 6);

    assertThat(appended).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(timers.waiting()).isZero();
  }

  @Test
  void whatASyncNamesIsFetchedAtOnceAndInPages() {
    keeper.headKnown(WITH_BOB, 450, true);
    assertThat(keeper.caughtUp()).isFalse();

    answer(WITH_BOB, 450, 1, 200);
    answer(WITH_BOB, 450, 201, 400);
    answer(WITH_BOB, 450, 401, 450);

    assertThat(fetches)
        .extracting(f -> f.from() + "-" + f.to())
        .containsExactly("1-200", "201-400", "401-450");
    assertThat(log.cursor(WITH_BOB)).isEqualTo(450);
    assertThat(keeper.caughtUp()).isTrue();
  }

  @Test
  void shortPagesAreContinuedWhereTheyEnded() {
    keeper.headKnown(WITH_BOB, 10, true);

    answer(WITH_BOB, 10, 1, 4);

    assertThat(fetches).extracting(f -> f.from() + "-" + f.to()).containsExactly("1-10", "5-10");
  }

  @Test
  void unaskedHeadsWaitForEventsThatMayBeOnTheirWay() {
    keeper.headKnown(WITH_BOB, 2, false);
    arrive(1, 2);
    timers.pass(Duration.ofMinutes(1));

    assertThat(fetches).isEmpty();
  }

  @Test
  void liveEventsDuringAFetchAreKept() {
    keeper.headKnown(WITH_BOB, 3, true);
    arrive(4, 5);

    answer(WITH_BOB, 5, 1, 3);

    assertThat(appended).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(fetches).hasSize(1);
  }

  @Test
  void onlyAFewFetchesAreUnderWayAtOnce() {
    List<ConversationId> many = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ConversationId conversation = ConversationId.direct(ALICE, UserId.next());
      many.add(conversation);
      keeper.headKnown(conversation, 1, true);
    }
    assertThat(fetches).hasSize(4);

    for (ConversationId conversation : many) {
      answer(conversation, 1, 1, 1);
    }

    assertThat(fetches).hasSize(10);
    assertThat(keeper.caughtUp()).isTrue();
  }

  @Test
  void aFetchThatFailsIsRepeatedLater() {
    keeper.headKnown(WITH_BOB, 1, true);

    keeper.fetchFailed(WITH_BOB, false, Duration.ofMillis(500));
    timers.pass(Duration.ofMillis(499));
    assertThat(fetches).hasSize(1);
    timers.pass(Duration.ofMillis(1));

    assertThat(fetches).hasSize(2);
  }

  @Test
  void aFetchWithoutAnAnswerIsRepeated() {
    keeper.headKnown(WITH_BOB, 1, true);

    timers.pass(Duration.ofSeconds(11));

    assertThat(fetches).hasSize(2);
  }

  @Test
  void aConversationThatIsNotOursIsGivenUp() {
    keeper.headKnown(WITH_BOB, 1, true);

    keeper.fetchFailed(WITH_BOB, true, null);

    assertThat(keeper.caughtUp()).isTrue();
    assertThat(timers.waiting()).isZero();
  }

  @Test
  void headsBeyondTheEndOfTheLogAreGivenUpAfterAWhile() {
    keeper.headKnown(WITH_BOB, 5, true);
    for (int i = 0; i < 5; i++) {
      keeper.fetched(new ServerFrame.Events(WITH_BOB, 1, 0, 0, List.of(), null));
      timers.pass(Duration.ofSeconds(6));
    }

    assertThat(keeper.caughtUp()).isTrue();
    assertThat(timers.waiting()).isZero();
  }

  @Test
  void whatIsVoidToALatecomerIsNotAskedFor() {
    arrive(1);
    keeper.visibleFrom(WITH_BOB, 5);
    keeper.headKnown(WITH_BOB, 6, true);

    answer(WITH_BOB, 6, 5, 6);

    assertThat(skipped).containsExactly("2-4");
    assertThat(fetches).extracting(f -> f.from() + "-" + f.to()).containsExactly("5-6");
    assertThat(appended).containsExactly(1L, 5L, 6L);
    keeper.visibleFrom(WITH_BOB, 5);
    assertThat(skipped).hasSize(1);
  }

  @Test
  void eventsThatWaitFollowWhatIsPassedOver() {
    arrive(9, 10);

    keeper.visibleFrom(WITH_BOB, 9);

    assertThat(appended).containsExactly(9L, 10L);
    timers.pass(Duration.ofMinutes(1));
    assertThat(fetches).isEmpty();
  }

  @Test
  void nothingMoreIsAskedForOfAGroupThatTheUserLeft() {
    arrive(3);
    keeper.headKnown(WITH_BOB, 4, true);
    keeper.headKnown(WITH_CAROL, 1, false);
    fetches.clear();

    keeper.ended(WITH_BOB);
    keeper.ended(WITH_CAROL);
    timers.pass(Duration.ofMinutes(1));

    assertThat(fetches).isEmpty();
    assertThat(keeper.caughtUp()).isTrue();
    assertThat(timers.waiting()).isZero();
  }

  @Test
  void aLostConnectionForgetsWhatWasUnderWay() {
    arrive(3);
    keeper.headKnown(WITH_CAROL, 2, true);
    keeper.disconnected();
    fetches.clear();

    timers.pass(Duration.ofMinutes(1));
    assertThat(fetches).isEmpty();
    arrive(1, 2, 3);
    assertThat(appended).containsExactly(1L, 2L, 3L);
  }

  @Test
  void anyOrderOfArrivalGivesTheSameLog() {
    for (long seed = 0; seed < 200; seed++) {
      MessageLog seeded = new InMemoryMessageLog(1_000);
      ManualTimers time = new ManualTimers();
      Recorder recorder = new Recorder();
      LogKeeper shuffled = new LogKeeper(seeded, time, recorder);
      List<Long> order = new ArrayList<>(LongStream.rangeClosed(1, 60).boxed().toList());
      order.addAll(LongStream.rangeClosed(20, 40).boxed().toList());
      Collections.shuffle(order, new Random(seed));

      order.forEach(seq -> shuffled.arrived(fromBob(seq)));

      assertThat(seeded.cursor(WITH_BOB)).isEqualTo(60);
      assertThat(time.waiting()).isZero();
    }
  }

  private void arrive(long... seqs) {
    for (long seq : seqs) {
      keeper.arrived(fromBob(seq));
    }
  }

  private void answer(ConversationId conversation, long head, long from, long to) {
    List<LogEvent> events =
        LongStream.rangeClosed(from, to)
            .<LogEvent>mapToObj(seq -> new LogEvent.Hidden(conversation, seq))
            .toList();
    keeper.fetched(new ServerFrame.Events(conversation, from, to, head, events, null));
  }

  /** Sends what may be sent, as a pacer without limits would. */
  private final class Recorder implements LogKeeper.Listener {

    @Override
    public void appended(LogEvent event) {
      appended.add(event.seq());
    }

    @Override
    public void skipped(ConversationId conversation, long from, long to) {
      skipped.add(from + "-" + to);
    }

    @Override
    public void fetchesPossible() {
      Optional<ClientFrame> next = keeper.nextFetch();
      while (next.isPresent()) {
        fetches.add((ClientFrame.Fetch) next.get());
        next = keeper.nextFetch();
      }
    }

    @Override
    public void caughtUp() {
      // Nobody waits for it here.
    }
  }
}
