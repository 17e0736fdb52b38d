package io.parley.message.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.lane.LaneLimits;
import io.parley.message.lane.LaneMeter;
import io.parley.message.lane.Lanes;
import io.parley.message.lease.ManualTicker;
import io.parley.message.lease.TestGrant;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationCursorsTest {

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final ManualTicker ticker = new ManualTicker();
  private final TestGrant grant = new TestGrant(1, ticker, Duration.ofSeconds(4));
  private final HeldCursorStore writer = new HeldCursorStore();
  private final UserId user = UserId.next();
  private final ConversationId conversation = ConversationId.direct(user, UserId.next());
  private final ConversationCursors cursors = load();

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void moveIsSeenOnlyWhenItIsDurable() {
    CompletableFuture<Boolean> durable = moving(3, 0);
    assertThat(cursors.of(user)).isEqualTo(Cursors.START);

    succeed(0);

    assertThat(durable).isCompletedWithValue(true);
    assertThat(cursors.of(user).delivered().seq()).isEqualTo(3);
    assertThat(cursors.of(user).read().seq()).isZero();
  }

  @Test
  void readingImpliesDelivery() {
    var moved = (Advance.Moving) cursors.advance(user, 0, 4);

    assertThat(moved.moved().cursors().delivered().seq()).isEqualTo(4);
    assertThat(moved.moved().delivered()).isTrue();
    assertThat(moved.moved().read()).isTrue();
  }

  @Test
  void lowerNumbersMoveNothing() {
    assertThat(moving(5, 5)).isNotDone();
    succeed(0);

    Advance advance = cursors.advance(user, 3, 2);

    assertThat(advance).isEqualTo(new Advance.Unmoved(cursors.of(user)));
    assertThat(writer.count()).isEqualTo(1);
  }

  @Test
  void repeatedMoveWaitsForTheFirstAndIsNotCountedAgain() {
    CompletableFuture<Boolean> first = moving(5, 0);

    var again = (Advance.Moving) cursors.advance(user, 5, 0);

    assertThat(again.moved().delivered()).isFalse();
    assertThat(again.durable()).isNotDone();
    succeed(0);
    assertThat(first).isCompletedWithValue(true);
    assertThat(again.durable()).isCompletedWithValue(true);
    assertThat(writer.count()).isEqualTo(1);
  }

  @Test
  void movesThatComeDuringAWriteRideTogetherInTheNext() {
    assertThat(moving(1, 0)).isNotDone();
    CompletableFuture<Boolean> second = moving(2, 0);
    CompletableFuture<Boolean> third = moving(3, 3);

    succeed(0);
    assertThat(second).isNotDone();
    assertThat(writer.request(1).targets().get(user)).isNotNull();
    succeed(1);

    assertThat(second).isCompletedWithValue(true);
    assertThat(third).isCompletedWithValue(true);
    assertThat(cursors.of(user).read().seq()).isEqualTo(3);
  }

  @Test
  void movesOfManyMembersAreWrittenInSeveralRequestsInTheirOrder() {
    assertThat(moving(1, 0)).isNotDone();
    List<CompletableFuture<Boolean>> others = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Advance advance = cursors.advance(UserId.next(), 1, 1);
      others.add(((Advance.Moving) advance).durable());
    }

    succeed(0);
    assertThat(rows(1)).isEqualTo(64);
    succeed(1);
    assertThat(others.get(15)).isCompletedWithValue(true);
    assertThat(others.get(16)).isNotDone();
    succeed(2);
    succeed(3);

    assertThat(others).allMatch(CompletableFuture::isDone);
    assertThat(writer.count()).isEqualTo(4);
  }

  @Test
  void movesInALargeGroupAreGathered() {
    HeldTimer held = new HeldTimer();
    ConversationCursors large = load(held);
    List<UserId> members = Stream.generate(UserId::next).limit(21).toList();
    members.forEach(member -> move(large, member, 1));
    for (int i = 0; i < writer.count(); i++) {
      succeed(i);
    }
    int before = writer.count();

    move(large, members.get(0), 2);
    move(large, members.get(1), 2);
    assertThat(writer.count()).isEqualTo(before);
    held.run();
    move(large, members.get(2), 2);
    succeed(before);
    assertThat(writer.request(before).chunks().getFirst().moves()).hasSize(2);
    assertThat(writer.count()).isEqualTo(before + 1);
    held.run();
    succeed(before + 1);
    assertThat(large.of(members.get(2)).delivered().seq()).isEqualTo(2);
    held.shutdownNow();
  }

  private static void move(ConversationCursors of, UserId member, long seq) {
    assertThat(of.advance(member, seq, 0)).isInstanceOf(Advance.Moving.class);
  }

  /** Runs what is to be done later when it is told to. */
  private static final class HeldTimer extends ScheduledThreadPoolExecutor {

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    HeldTimer() {
      super(1);
    }

    void run() {
      for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
        task.run();
      }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
      tasks.add(command);
      return super.schedule(() -> {}, delay, unit);
    }
  }

  private int rows(int request) {
    return writer.request(request).chunks().stream().mapToInt(CursorChunk::rows).sum();
  }

  @Test
  void moveThatEndsAfterTheLeaseWaitsForItsRenewal() {
    CompletableFuture<Boolean> durable = moving(1, 0);
    ticker.advance(Duration.ofSeconds(4));
    succeed(0);
    assertThat(durable).isNotDone();

    grant.renew();
    Awaitility.await().until(() -> writer.count() == 2);
    succeed(1);
    assertThat(durable).isCompletedWithValue(true);
  }

  @Test
  void revokedCursorsTellWhoWaits() {
    CompletableFuture<Boolean> durable = moving(1, 0);

    grant.revoke();
    cursors.revoke();

    assertThat(durable).isCompletedWithValue(false);
    assertThat(grant.isIdle()).isTrue();
    assertThat(cursors.advance(user, 2, 0)).isInstanceOf(Advance.Gone.class);
  }

  private CompletableFuture<Boolean> moving(long delivered, long read) {
    return switch (cursors.advance(user, delivered, read)) {
      case Advance.Moving(var _, var durable) -> durable;
      case Advance other -> throw new AssertionError(other);
    };
  }

  private void succeed(int request) {
    assertThat(writer.request(request).conversation()).isEqualTo(conversation);
    assertThat(writer.request(request).outcome().complete(true)).isTrue();
  }

  private ConversationCursors load() {
    return load(timer);
  }

  private ConversationCursors load(ScheduledExecutorService later) {
    LaneLimits limits = new LaneLimits(2, 64, 40_000, Duration.ofMillis(10));
    Lanes<CursorChunk> lanes = new Lanes<>(writer, limits, later, LaneMeter.none());
    return ConversationCursors.load(
        conversation,
        grant.grant(),
        new InMemoryCursorStore(),
        new CursorContext(lanes, Clock.systemUTC()));
  }
}
