package io.parley.message.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.change.ChangeType;
import io.parley.message.conversation.GroupWorld;
import io.parley.message.cursor.ConversationCursors;
import io.parley.message.lease.ManualTicker;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupTalliesTest {

  private record Told(ConversationId conversation, UserId sender, List<Tally> tallies) {}

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final ManualTicker ticker = new ManualTicker();
  private final ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();
  private final AtomicInteger lost = new AtomicInteger();
  private final GroupWorld world = new GroupWorld(Clock.systemUTC());
  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();
  private final UserId cora = UserId.next();
  private final TallyContext context =
      new TallyContext(this::tell, timer, ticker, Duration.ofMillis(1), Duration.ofMillis(50));
  private volatile boolean away;
  private GroupTallies tallies =
      new GroupTallies(world.id(), world.group(), world.conversation().cursors(), context);

  @BeforeEach
  void makeGroup() {
    assertThat(world.change(Changes.created(anna, ben, cora))).isNotNull();
    world.settle();
    tallies = new GroupTallies(world.id(), world.group(), cursors(), context);
  }

  @AfterEach
  void close() {
    world.close();
    timer.shutdownNow();
  }

  @Test
  void countsMembersWhoHaveAMessageWithoutItsSender() {
    send(anna, "a1");
    send(ben, "b1");
    advance(ben, 2, 2);
    advance(cora, 3, 0);
    advance(anna, 3, 3);

    assertThat(tallies.of(anna)).containsExactly(new Tally(2, 2, 2, 1));
    assertThat(tallies.of(ben)).containsExactly(new Tally(3, 2, 2, 1));
    assertThat(tallies.of(cora)).isEmpty();
  }

  @Test
  void onlyThoseCountWhoWereInTheGroupThenAndAreNow() {
    send(anna, "a1");
    UserId dora = UserId.next();
    assertThat(world.change(Changes.of(2, ChangeType.ADDED, anna, dora))).isNotNull();
    send(anna, "a2");
    assertThat(world.change(Changes.of(3, ChangeType.LEFT, cora, cora))).isNotNull();
    world.settle();
    advance(dora, 4, 4);

    assertThat(tallies.of(anna)).containsExactly(new Tally(2, 1, 0, 0), new Tally(4, 2, 1, 1));
  }

  @Test
  void whoCameBackCountsForWhatWasSaidWhileTheyWereIn() {
    send(anna, "a1");
    send(cora, "c1");
    assertThat(world.change(Changes.of(2, ChangeType.LEFT, cora, cora))).isNotNull();
    send(anna, "a2");
    assertThat(world.change(Changes.of(3, ChangeType.JOINED, cora, cora))).isNotNull();
    send(anna, "a3");
    advance(cora, 7, 3);

    assertThat(tallies.of(anna))
        .containsExactly(new Tally(2, 2, 1, 1), new Tally(5, 1, 0, 0), new Tally(7, 2, 1, 0));
    assertThat(tallies.of(cora)).containsExactly(new Tally(3, 2, 0, 0));
  }

  @Test
  void sendersAreToldWhatChangedAndNothingElse() {
    send(anna, "a1");
    send(anna, "a2");
    send(ben, "b1");
    advance(cora, 2, 0);
    tallies.touch();
    Awaitility.await().until(() -> told.size() == 1);
    assertThat(told.peek()).isEqualTo(new Told(world.id(), anna, List.of(new Tally(2, 2, 1, 0))));

    advance(cora, 4, 4);
    ticker.advance(Duration.ofSeconds(1));
    tallies.touch();
    Awaitility.await().until(() -> told.size() == 3);

    assertThat(new ArrayList<>(told).subList(1, 3))
        .containsExactly(
            new Told(world.id(), anna, List.of(new Tally(2, 2, 1, 1), new Tally(3, 2, 1, 1))),
            new Told(world.id(), ben, List.of(new Tally(4, 2, 1, 1))));
  }

  @Test
  void whoHasGoneIsToldNothing() {
    send(anna, "a1");
    send(ben, "b1");
    assertThat(world.change(Changes.of(2, ChangeType.LEFT, anna, anna))).isNotNull();
    world.settle();
    advance(cora, 4, 4);
    tallies.touch();
    Awaitility.await().until(() -> !told.isEmpty());

    assertThat(told).extracting(Told::sender).containsExactly(ben);
  }

  @Test
  void whatWasLostIsToldAgain() {
    away = true;
    send(anna, "a1");
    advance(ben, 2, 2);
    tallies.touch();
    Awaitility.await().until(() -> lost.get() > 1);
    away = false;
    Awaitility.await().until(() -> !told.isEmpty());

    assertThat(told).containsExactly(new Told(world.id(), anna, List.of(new Tally(2, 2, 1, 1))));
  }

  @Test
  void manyMovesAreCountedOnce() {
    send(anna, "a1");
    for (int i = 0; i < 100; i++) {
      advance(i % 2 == 0 ? ben : cora, 2, i < 2 ? 0 : 2);
      tallies.touch();
    }
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(told)
                .last()
                .isEqualTo(new Told(world.id(), anna, List.of(new Tally(2, 2, 2, 2)))));
    assertThat(told).hasSizeLessThan(5);
  }

  @Test
  void nobodyIsToldAnythingAfterTheEnd() {
    send(anna, "a1");
    advance(ben, 2, 0);
    tallies.close();
    tallies.touch();

    Awaitility.await().during(Duration.ofMillis(50)).until(told::isEmpty);
  }

  private void tell(
      ConversationId conversation, UserId sender, List<Tally> changed, Runnable whenLost) {
    if (away) {
      ticker.advance(Duration.ofSeconds(1));
      lost.incrementAndGet();
      whenLost.run();
    } else {
      told.add(new Told(conversation, sender, changed));
    }
  }

  private void send(UserId sender, String clientId) {
    assertThat(world.send(sender, clientId)).isNotNull();
    world.settle();
  }

  private void advance(UserId user, long delivered, long read) {
    assertThat(cursors().advance(user, delivered, read)).isNotNull();
    world.settle();
  }

  private ConversationCursors cursors() {
    return world.conversation().cursors();
  }
}
