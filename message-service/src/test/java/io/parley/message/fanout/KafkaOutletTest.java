package io.parley.message.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.contracts.fanout.v1.FanoutRecord;
import io.parley.message.group.Tally;
import io.parley.message.lease.ManualTicker;
import io.parley.message.log.Announcement;
import io.parley.message.log.Content;
import io.parley.message.log.LogEvent;
import io.parley.message.log.Origin;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class KafkaOutletTest {

  private static final FanoutProperties PROPERTIES =
      new FanoutProperties(
          1,
          (short) 1,
          Duration.ofHours(1),
          Duration.ofSeconds(2),
          DataSize.ofKilobytes(2),
          Duration.ofMillis(5),
          Duration.ofSeconds(1));

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final ManualTicker ticker = new ManualTicker();
  private final FakeSender sender = new FakeSender();
  private final Backlog backlog = new Backlog(ticker);
  private final KafkaOutlet outlet =
      new KafkaOutlet(
          backlog, sender, timer, PROPERTIES, new FanoutMeter(new SimpleMeterRegistry(), backlog));
  private final ConversationId conversation = GroupId.next().conversation();
  private final UserId anna = UserId.next();

  @BeforeEach
  void start() {
    outlet.start();
  }

  @AfterEach
  void stop() {
    outlet.stop();
    timer.shutdownNow();
  }

  @Test
  void eventsGoOutInOrderUnderTheirConversation() {
    for (int seq = 1; seq <= 20; seq++) {
      outlet.put(announcement(seq));
    }
    awaitSent(20);

    for (int i = 0; i < 20; i++) {
      assertThat(sender.get(i).key()).isEqualTo(conversation.value());
      FanoutRecord sent = sender.get(i).value();
      assertThat(sent.getEvent().getEvent().getSeq()).isEqualTo(i + 1L);
      assertThat(sent.getEvent().getEvent().getGroupVersion()).isEqualTo(7);
      assertThat(sent.getEvent().getOriginConnection()).isEqualTo("origin");
    }
  }

  @Test
  void whoWaitsIsToldWhenKafkaHasIt() {
    outlet.put(announcement(1));
    CompletableFuture<Boolean> gone = outlet.waiting(conversation, 1).orElseThrow();
    awaitSent(1);
    assertThat(gone).isNotDone();

    sender.get(0).ended().accept(true);

    assertThat(gone).isCompletedWithValue(true);
    assertThat(outlet.waiting(conversation, 1)).isEmpty();
  }

  @Test
  void whatWaitsAlreadyIsNotPutInTwice() {
    sender.setAway(true);
    outlet.put(announcement(1));
    outlet.put(announcement(1));
    sender.setAway(false);
    outlet.put(announcement(2));
    awaitSent(2);

    assertThat(sender.count()).isEqualTo(2);
  }

  @Test
  void recordThatKafkaGivesUpOnIsTriedAgain() {
    outlet.put(announcement(1));
    awaitSent(1);
    CompletableFuture<Boolean> gone = outlet.waiting(conversation, 1).orElseThrow();
    sender.get(0).ended().accept(false);

    awaitSent(2);
    assertThat(sender.get(1).value()).isEqualTo(sender.get(0).value());
    assertThat(gone).isNotDone();
    sender.get(1).ended().accept(true);
    assertThat(gone).isCompletedWithValue(true);
  }

  @Test
  void whileKafkaIsAwayTheFirstRecordStaysTheFirst() {
    RefusingProducer producer = new RefusingProducer(2, new TimeoutException("no metadata"));
    RecordSender refusing = new KafkaRecordSender(() -> producer, "topic", Duration.ZERO);
    KafkaOutlet later =
        new KafkaOutlet(
            backlog,
            refusing,
            timer,
            PROPERTIES,
            new FanoutMeter(new SimpleMeterRegistry(), backlog));
    for (int seq = 1; seq <= 3; seq++) {
      later.put(announcement(seq));
    }
    later.start();
    Awaitility.await().until(() -> producer.history().size() == 3);
    later.stop();

    assertThat(producer.history()).extracting(KafkaOutletTest::seq).containsExactly(1L, 2L, 3L);
  }

  @Test
  void itIsStuckWhileTheOldestRecordHasWaitedForTooLong() {
    sender.setAway(true);
    outlet.put(announcement(1));
    ticker.advance(Duration.ofSeconds(2));
    assertThat(outlet.isStuck()).isFalse();
    ticker.advance(Duration.ofMillis(1));
    assertThat(outlet.isStuck()).isTrue();

    sender.setAway(false);
    awaitSent(1);
    sender.get(0).ended().accept(true);
    assertThat(outlet.isStuck()).isFalse();
  }

  @Test
  void acknowledgementsOutOfOrderLeaveTheOldest() {
    outlet.put(announcement(1));
    outlet.put(announcement(2));
    awaitSent(2);
    ticker.advance(Duration.ofSeconds(3));
    sender.get(1).ended().accept(true);
    assertThat(outlet.isStuck()).isTrue();
    sender.get(0).ended().accept(true);
    assertThat(outlet.isStuck()).isFalse();
    assertThat(backlog.count()).isZero();
    assertThat(backlog.bytes()).isZero();
  }

  @Test
  void itIsFullWhenMoreWaitsThanAllowed() {
    sender.setAway(true);
    for (int seq = 1; !outlet.isFull(); seq++) {
      assertThat(seq).isLessThan(10);
      outlet.put(announcement(seq));
    }
  }

  @Test
  void talliesGoToTheSenderUnlessTheWayIsStuck() {
    AtomicInteger lost = new AtomicInteger();
    outlet.put(conversation, anna, List.of(new Tally(3, 9, 5, 1)), lost::incrementAndGet);
    awaitSent(1);
    FanoutRecord sent = sender.get(0).value();
    assertThat(sent.getTallies().getUser()).isEqualTo(anna.toString());
    assertThat(sent.getTallies().getTallies(0).getDelivered()).isEqualTo(5);

    outlet.put(announcement(1));
    ticker.advance(Duration.ofSeconds(3));
    assertThat(lost).hasValue(0);
    outlet.put(conversation, anna, List.of(new Tally(3, 9, 6, 1)), lost::incrementAndGet);
    assertThat(lost).hasValue(1);
    awaitSent(2);
    assertThat(sender.get(1).value().hasEvent()).isTrue();
    assertThat(sender.count()).isEqualTo(2);
  }

  private void awaitSent(int count) {
    Awaitility.await().until(() -> sender.count() >= count);
  }

  private static long seq(ProducerRecord<String, byte[]> sent) {
    try {
      return FanoutRecord.parseFrom(sent.value()).getEvent().getEvent().getSeq();
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private Announcement announcement(long seq) {
    LogEvent event =
        new LogEvent(
            seq,
            1,
            MessageId.next(),
            seq,
            new Origin(anna, new ClientId("c" + seq)),
            Content.text("text", 0, List.of()),
            List.of(),
            7);
    return new Announcement(conversation, event, "origin", List.of());
  }
}
