package io.parley.client.log;

import static io.parley.client.TestData.ALICE;
import static io.parley.client.TestData.NOON;
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
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncerTest {

  private final ManualTimers timers = new ManualTimers();
  private final MessageLog log = new InMemoryMessageLog(100);
  private final List<ClientFrame.Sync> questions = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final LogKeeper keeper = new LogKeeper(log, timers, new Quiet());
  private final Syncer syncer = new Syncer(log, keeper, timers, this::poll, () -> done.add("done"));

  @Test
  void asksWithTheCursorsItHasAndSinceTheLastTime() {
    log.append(fromBob(1));
    log.syncedAsOf(NOON);

    syncer.connected();

    assertThat(questions)
        .singleElement()
        .satisfies(sync -> {
          assertThat(sync.cursors()).containsEntry(WITH_BOB, 1L).hasSize(1);
          assertThat(sync.since()).isEqualTo(NOON);
        });
  }

  @Test
  void nothingNewIsDoneAtOnce() {
    syncer.connected();

    syncer.heads(new ServerFrame.Heads(List.of(), NOON, false, "s:1"));

    assertThat(done).hasSize(1);
    assertThat(log.syncedAsOf()).contains(NOON);
  }

  @Test
  void isDoneOnlyWhenEverythingIsHere() {
    syncer.connected();
    ServerFrame.Head head = new ServerFrame.Head(WITH_BOB, 1, List.of());
    syncer.heads(new ServerFrame.Heads(List.of(head), null, true, "s:1"));
    syncer.heads(new ServerFrame.Heads(List.of(), NOON, false, "s:1"));
    assertThat(done).isEmpty();
    assertThat(log.syncedAsOf()).isEmpty();

    assertThat(keeper.nextFetch()).isPresent();
    keeper.fetched(new ServerFrame.Events(WITH_BOB, 1, 1, 1, List.of(fromBob(1)), null));

    assertThat(done).hasSize(1);
    assertThat(log.syncedAsOf()).contains(NOON);
  }

  @Test
  void unaskedHeadsAreNoAnswer() {
    syncer.connected();

    syncer.heads(new ServerFrame.Heads(List.of(), NOON, false, "of another time"));

    assertThat(done).isEmpty();
  }

  @Test
  void asksAgainWhenNoAnswerComes() {
    syncer.connected();

    timers.pass(Duration.ofSeconds(10));

    assertThat(questions).hasSize(2);
  }

  @Test
  void asksAgainAfterAnErrorWhenTheServerSaysSo() {
    syncer.connected();

    syncer.failed(Duration.ofSeconds(3));
    timers.pass(Duration.ofMillis(2999));
    assertThat(questions).hasSize(1);
    timers.pass(Duration.ofMillis(1));

    assertThat(questions).hasSize(2);
  }

  @Test
  void theQuestionFitsIntoAFrameHoweverManyConversationsThereAre() {
    for (int i = 0; i < 3_000; i++) {
      log.append(new LogEvent.Hidden(ConversationId.direct(ALICE, UserId.next()), 1));
    }

    syncer.connected();

    assertThat(questions)
        .singleElement()
        .satisfies(sync -> assertThat(sync.cursors()).hasSize(500));
  }

  @Test
  void groupsThatEndedAreNotFetchedAndLatecomersBeginWhereTheyCame() {
    syncer.connected();
    ServerFrame.Head over = new ServerFrame.Head(WITH_BOB, 9, List.of(), true, 0, List.of());
    ServerFrame.Head late = new ServerFrame.Head(WITH_CAROL, 9, List.of(), false, 8, List.of());

    syncer.heads(new ServerFrame.Heads(List.of(over, late), NOON, false, "s:1"));

    assertThat(log.cursors()).containsEntry(WITH_CAROL, 7L).hasSize(1);
    assertThat(keeper.nextFetch())
        .hasValueSatisfying(frame -> {
          assertThat(((ClientFrame.Fetch) frame).conversation()).isEqualTo(WITH_CAROL);
          assertThat(((ClientFrame.Fetch) frame).from()).isEqualTo(8);
        });
    assertThat(keeper.nextFetch()).isEmpty();
  }

  private void poll() {
    syncer.poll().map(ClientFrame.Sync.class::cast).ifPresent(questions::add);
  }

  private final class Quiet implements LogKeeper.Listener {

    @Override
    public void appended(LogEvent event) {
      assertThat(event.seq()).isPositive();
    }

    @Override
    public void skipped(ConversationId conversation, long from, long to) {
      assertThat(to).isGreaterThanOrEqualTo(from);
    }

    @Override
    public void fetchesPossible() {
      // The test asks when it wants to.
    }

    @Override
    public void caughtUp() {
      syncer.caughtUp();
    }
  }
}
