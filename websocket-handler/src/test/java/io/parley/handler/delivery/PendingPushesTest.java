package io.parley.handler.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.handler.ManualTicker;
import io.parley.handler.ManualTimer;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.frame.ServerFrames;
import io.parley.handler.metric.HandlerMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PendingPushesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T01:02:03Z");

  private final ManualTicker ticker = new ManualTicker();
  private final ManualTimer timer = new ManualTimer();
  private final Attempts attempts = new Attempts();
  private final UserId ana = UserId.next();
  private final ConversationId conversation = ConversationId.direct(ana, UserId.next());
  private final PendingPushes pending =
      new PendingPushes(
          attempts,
          new DeliveryProperties(
              Duration.ofSeconds(2), 10, 10, 2, Duration.ofMillis(100), Duration.ofSeconds(2)),
          new HandlerMetrics(new SimpleMeterRegistry()),
          ticker,
          Clock.fixed(NOW, ZoneOffset.UTC),
          timer);

  @Test
  void firstRetryGoesToTheNodes() {
    pending.add(event(3), true);
    pass(Duration.ofMillis(99));
    assertThat(attempts.made).isEmpty();

    pass(Duration.ofMillis(1));

    assertThat(attempts.made).containsExactly("nodes 3");
    assertThat(pending.size()).isZero();
  }

  @Test
  void whatANodeHasNotTakenTwiceIsHandedOver() {
    attempts.outcome = PushAttempts.Attempted.NOT_TAKEN;
    pending.add(event(3), true);
    pass(Duration.ofMillis(100));
    pass(Duration.ofMillis(200));

    assertThat(attempts.made).containsExactly("nodes 3", "kafka 3 since " + NOW);
    assertThat(pending.size()).isZero();
  }

  @Test
  void nothingIsHandedOverWhileTheRegistryIsAway() {
    attempts.outcome = PushAttempts.Attempted.NOT_LOCATED;
    pending.add(event(3), false);
    for (int i = 0; i < 10; i++) {
      pass(Duration.ofSeconds(2));
    }

    assertThat(attempts.made).hasSize(10).containsOnly("nodes 3");
    assertThat(pending.size()).isEqualTo(1);
  }

  @Test
  void whatCannotBeHandedOverStaysAndBothWaysAreTried() {
    attempts.outcome = PushAttempts.Attempted.NOT_TAKEN;
    attempts.taken = false;
    pending.add(event(3), true);
    for (int i = 0; i < 4; i++) {
      pass(Duration.ofSeconds(2));
    }

    assertThat(attempts.made)
        .containsExactly("nodes 3", "kafka 3 since " + NOW, "nodes 3", "kafka 3 since " + NOW);
    assertThat(pending.size()).isEqualTo(1);
  }

  @Test
  void highestNumberOfAConversationIsEnough() {
    pending.add(event(3), true);
    pending.add(event(5), true);
    pending.add(event(4), true);
    pass(Duration.ofMillis(100));

    assertThat(attempts.made).containsExactly("nodes 5");
  }

  @Test
  void whatBecomesNewerDuringAnAttemptIsTriedOnceMore() {
    attempts.hold = new CompletableFuture<>();
    pending.add(event(3), true);
    pass(Duration.ofMillis(100));
    pending.add(event(4), true);
    attempts.hold.complete(PushAttempts.Attempted.ARRIVED);
    attempts.hold = null;
    pass(Duration.ofMillis(100));

    assertThat(attempts.made).containsExactly("nodes 3", "nodes 4");
    assertThat(pending.size()).isZero();
  }

  @Test
  void everythingIsHandedOverAtOnceWhenTheNodeLeaves() {
    attempts.outcome = PushAttempts.Attempted.NOT_LOCATED;
    pending.add(event(3), false);
    pending.leave();
    pass(Duration.ZERO);

    assertThat(attempts.made).containsExactly("kafka 3 since " + NOW);
    assertThat(pending.size()).isZero();
  }

  @Test
  void receiptsAreDroppedWhenThereIsNoRoom() {
    assertThat(pending.add(event(1), true)).isTrue();
    assertThat(pending.add(cursors(UserId.next(), 1), true)).isTrue();
    assertThat(pending.isFull()).isTrue();
    assertThat(pending.add(cursors(UserId.next(), 1), true)).isFalse();
  }

  @Test
  void whatIsOfInterestNowOrNeverIsNotKept() {
    ServerFrame frame = ServerFrames.pong(null);
    assertThat(pending.add(new Push(ana, frame, null, new Topic.Passing()), true)).isFalse();
    assertThat(pending.add(new Push(ana, frame, null, new Topic.Presence(ana)), true)).isFalse();
    assertThat(pending.size()).isZero();
  }

  private Push event(long seq) {
    return new Push(ana, ServerFrames.pong(null), null, new Topic.Event(conversation, seq));
  }

  private Push cursors(UserId mover, long read) {
    return new Push(
        ana, ServerFrames.pong(null), null, new Topic.Cursors(conversation, mover, read, read));
  }

  private void pass(Duration time) {
    ticker.advance(time);
    timer.tick();
  }

  /** Notes attempts and says of them what it is told to. */
  private static final class Attempts implements PushAttempts {

    private final List<String> made = new ArrayList<>();
    private Attempted outcome = Attempted.ARRIVED;
    private boolean taken = true;
    private @org.jspecify.annotations.Nullable CompletableFuture<Attempted> hold;

    @Override
    public CompletableFuture<Attempted> toNodes(UserId user, WaitingPush push) {
      made.add("nodes " + push.seq());
      return hold == null ? CompletableFuture.completedFuture(outcome) : hold;
    }

    @Override
    public CompletableFuture<Void> handOver(UserId user, WaitingPush push) {
      made.add("kafka " + push.seq() + " since " + Instant.ofEpochMilli(push.sinceMillis()));
      return taken
          ? CompletableFuture.completedFuture(null)
          : CompletableFuture.failedFuture(new IllegalStateException("Kafka is away"));
    }
  }
}
