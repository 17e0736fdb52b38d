package io.parley.message.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.message.lane.ChunkWriter;
import io.parley.message.lane.LaneLimits;
import io.parley.message.lane.LaneMeter;
import io.parley.message.lane.Lanes;
import io.parley.message.lane.Partition;
import io.parley.message.lease.ManualTicker;
import io.parley.message.lease.TestGrant;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationLogTest {

  private static final Duration LEASE = Duration.ofSeconds(4);

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final ManualTicker ticker = new ManualTicker();
  private final TestGrant grant = new TestGrant(7, ticker, LEASE);
  private final HeldWriter writer = new HeldWriter();
  private final InMemoryLog table = new InMemoryLog();
  private final ConversationId conversation = Logs.conversation();
  private final PendingBudget budget = new PendingBudget(100_000);

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void atMostOneWriteIsUnderWayAndTheRestRidesInTheNext() {
    ConversationLog log = load();
    List<CompletableFuture<Settlement>> settlements = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      settlements.add(accepted(log, "c" + i));
    }
    assertThat(writer.count()).isEqualTo(1);
    assertThat(writer.request(0).seqs()).containsExactly(1L);

    writer.request(0).succeed();

    assertThat(writer.request(1).seqs()).containsExactly(2L, 3L, 4L, 5L);
    assertThat(settlements.getFirst()).isCompleted();
    assertThat(settlements.getLast()).isNotDone();
    assertThat(log.head()).isEqualTo(1);
  }

  @Test
  void nothingIsAcknowledgedBeforeItIsDurable() {
    ConversationLog log = load();
    CompletableFuture<Settlement> settlement = accepted(log, "c");

    assertThat(settlement).isNotDone();
    writer.request(0).succeed();
    assertThat(settlement.join()).isInstanceOf(Settlement.Durable.class);
  }

  @Test
  void failedWriteIsRepeatedWithTheSameRows() {
    ConversationLog log = load();
    CompletableFuture<Settlement> settlement = accepted(log, "c");
    List<LogEvent> first = writer.request(0).chunks().getFirst().events();

    writer.request(0).fail();
    awaitRequests(2);

    assertThat(writer.request(1).chunks().getFirst().events()).isEqualTo(first);
    writer.request(1).succeed();
    assertThat(settlement.join()).isInstanceOf(Settlement.Durable.class);
  }

  @Test
  void writeThatEndsAfterTheLeaseIsNotAcknowledgedUntilTheLeaseIsRenewed() {
    ConversationLog log = load();
    CompletableFuture<Settlement> settlement = accepted(log, "c");

    ticker.advance(LEASE);
    writer.request(0).succeed();
    assertThat(settlement).isNotDone();
    assertThat(log.head()).isZero();

    grant.renew();
    awaitRequests(2);
    assertThat(writer.request(1).seqs()).containsExactly(1L);
    writer.request(1).succeed();
    assertThat(settlement.join()).isInstanceOf(Settlement.Durable.class);
  }

  @Test
  void nothingIsWrittenOrAcceptedWhileTheLeaseHasLapsed() {
    ConversationLog log = load();
    ticker.advance(LEASE);

    assertThat(log.offer(first("c"))).isInstanceOf(Offer.Gone.class);
    assertThat(writer.count()).isZero();
  }

  @Test
  void revokedLogTellsWhoWaitsAndIgnoresTheLateWrite() {
    ConversationLog log = load();
    CompletableFuture<Settlement> written = accepted(log, "a");
    CompletableFuture<Settlement> waiting = accepted(log, "b");

    grant.revoke();
    log.revoke();
    writer.request(0).succeed();

    assertThat(written.join()).isInstanceOf(Settlement.Lost.class);
    assertThat(waiting.join()).isInstanceOf(Settlement.Lost.class);
    assertThat(log.head()).isZero();
    assertThat(writer.count()).isEqualTo(1);
    assertThat(grant.isIdle()).isTrue();
    assertThat(budget.used()).isZero();
  }

  @Test
  void closedGrantFinishesWhatWasAccepted() {
    ConversationLog log = load();
    CompletableFuture<Settlement> settlement = accepted(log, "a");
    grant.close();

    assertThat(log.offer(first("b"))).isInstanceOf(Offer.Gone.class);
    assertThat(grant.isIdle()).isFalse();
    writer.request(0).succeed();
    assertThat(settlement.join()).isInstanceOf(Settlement.Durable.class);
    assertThat(grant.isIdle()).isTrue();
  }

  @Test
  void duplicateOfAnEventThatIsBeingWrittenWaitsForIt() {
    ConversationLog log = load();
    CompletableFuture<Settlement> settlement = accepted(log, "same");

    Offer again = log.offer(first("same"));

    assertThat(again).isEqualTo(new Offer.Accepted(settlement, true));
    assertThat(writer.count()).isEqualTo(1);
  }

  @Test
  void duplicateOfADurableEventIsSuspected() {
    ConversationLog log = load();
    CompletableFuture<Settlement> settlement = accepted(log, "same");
    writer.request(0).succeed();
    assertThat(settlement).isCompleted();

    assertThat(log.offer(first("same"))).isEqualTo(new Offer.Suspected(List.of(1L)));
    assertThat(log.offer(first("same").noneOf(List.of(1L)))).isInstanceOf(Offer.Accepted.class);
  }

  @Test
  void duplicatesAreSuspectedAfterTheShardChangedHands() {
    table.write(List.of(Logs.chunk(conversation, 1, 3, 6)));
    ConversationLog log = load();

    assertThat(log.offer(first("c2-6"))).isEqualTo(new Offer.Suspected(List.of(2L)));
    assertThat(log.head()).isEqualTo(3);
  }

  @Test
  void retryIsLookedForInWhatIsNotRemembered() {
    for (long from = 1; from < 300; from += 60) {
      table.write(List.of(Logs.chunk(conversation, from, from + 59, 6)));
    }
    ConversationLog log = load();

    assertThat(log.offer(retry("new"))).isEqualTo(new Offer.Unsure(1, 172));
    assertThat(log.offer(retry("new").absentUpTo(172))).isInstanceOf(Offer.Accepted.class);
    assertThat(log.offer(first("newer"))).isInstanceOf(Offer.Accepted.class);
  }

  @Test
  void retryInAShortLogNeedsNoLooking() {
    ConversationLog log = load();

    assertThat(log.offer(retry("new"))).isInstanceOf(Offer.Accepted.class);
  }

  @Test
  void writeEndsWhereABucketEnds() {
    for (long from = 1; from < 4_092; from += 31) {
      table.write(List.of(Logs.chunk(conversation, from, from + 30, 6)));
    }
    ConversationLog log = load();
    assertThat(log.head()).isEqualTo(4_092);
    for (int i = 0; i < 6; i++) {
      send(log, "c" + i);
    }
    assertThat(writer.request(0).seqs()).containsExactly(4_093L);
    writer.request(0).succeed();
    assertThat(writer.request(1).seqs()).containsExactly(4_094L, 4_095L);
    assertThat(writer.request(1).chunks().getFirst().opensBucket()).isFalse();
    writer.request(1).succeed();

    assertThat(writer.request(2).seqs()).containsExactly(4_096L, 4_097L, 4_098L);
    assertThat(writer.request(2).chunks().getFirst().opensBucket()).isTrue();
  }

  @Test
  void tooMuchThatWaitsIsRefused() {
    ConversationLog log = load();
    for (int i = 0; i < 10; i++) {
      send(log, "c" + i);
    }

    assertThat(log.offer(first("more"))).isEqualTo(new Offer.Refused(ErrorCode.OVERLOADED));
  }

  @Test
  void answerToWhatDoesNotExistIsRefused() {
    ConversationLog log = load();
    Content answer = Content.text("x", 1, List.of());

    assertThat(log.offer(Submission.first(Logs.origin(conversation, "c"), answer, List.of())))
        .isEqualTo(new Offer.Refused(ErrorCode.INVALID_FIELD));
  }

  @Test
  void logInUseIsNotDropped() {
    ConversationLog log = load();
    send(log, "c");

    assertThat(log.closeIfIdle()).isFalse();
    writer.request(0).succeed();
    assertThat(log.closeIfIdle()).isTrue();
    assertThat(log.offer(first("d"))).isInstanceOf(Offer.Gone.class);
  }

  private ConversationLog load() {
    ChunkWriter<LogChunk> lane =
        new ChunkWriter<>() {
          @Override
          public Object group(Partition partition) {
            return "all";
          }

          @Override
          public CompletionStage<?> write(List<LogChunk> chunks) {
            return writer.write(chunks);
          }
        };
    LaneLimits limits = new LaneLimits(2, 64, 40_000, Duration.ofMillis(10));
    Lanes<LogChunk> lanes = new Lanes<>(lane, limits, timer, LaneMeter.none());
    LogContext context = new LogContext(lanes, Numbering.gapless(), Clock.systemUTC(), budget, 10);
    return ConversationLog.of(
        conversation,
        grant.grant(),
        LogEnd.read(table, conversation),
        context,
        new PairKeeper(new RecordingOutlet()));
  }

  private void send(ConversationLog log, String clientId) {
    assertThat(accepted(log, clientId)).isNotDone();
  }

  private CompletableFuture<Settlement> accepted(ConversationLog log, String clientId) {
    return switch (log.offer(first(clientId))) {
      case Offer.Accepted(var settlement, boolean _) -> settlement;
      case Offer other -> throw new AssertionError(other);
    };
  }

  private Submission first(String clientId) {
    return new Submission(
        Logs.origin(conversation, clientId),
        Logs.text("hello"),
        List.of(),
        Long.MAX_VALUE,
        Set.of(),
        null);
  }

  private Submission retry(String clientId) {
    return Submission.retry(Logs.origin(conversation, clientId), Logs.text("hello"), List.of());
  }

  private void awaitRequests(int count) {
    Awaitility.await().until(() -> writer.count() == count);
  }
}
