package io.parley.fanout.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.parley.contracts.UserId;
import io.parley.fanout.audience.Audience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class NodeLaneTest {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration SILENCE = Duration.ofSeconds(1);

  private final Audience ana = Audience.of(List.of(UserId.next()));
  private final AtomicLong now = new AtomicLong();
  private final DeliverProperties properties =
      new DeliverProperties(
          Duration.ofSeconds(1), PATIENCE, SILENCE, 1, 10, DataSize.ofKilobytes(4), 100);
  private final List<List<Push>> calls = new CopyOnWriteArrayList<>();
  private final Semaphore answers = new Semaphore(0);
  private volatile boolean silent;
  private final NodeLane lane =
      new NodeLane(this::call, new NodeSilence(now::get, SILENCE), properties, now::get);

  @Test
  void idleLaneSendsAtOnce() {
    var sent = lane.submit(push(1));
    answers.release();
    assertThat(sent.join()).isEmpty();
  }

  @Test
  void pushesThatGatherRideTogetherInTheirOrder() {
    List<CompletableFuture<List<UserId>>> sent = submitWhileOneIsUnderWay(25, 1);
    answers.release(100);
    sent.forEach(CompletableFuture::join);
    assertThat(calls).extracting(List::size).containsExactly(1, 10, 10, 5);
    assertThat(calls.stream().flatMap(List::stream).map(push -> push.content().frame().size()))
        .isSorted();
  }

  @Test
  void callsAreBoundedInBytes() {
    List<CompletableFuture<List<UserId>>> sent = submitWhileOneIsUnderWay(4, 3000);
    answers.release(100);
    sent.forEach(CompletableFuture::join);
    assertThat(calls).extracting(List::size).containsExactly(1, 2, 2);
  }

  @Test
  void failedCallFailsItsPushes() {
    silent = true;
    answers.release(100);
    assertThat(lane.submit(push(1))).failsWithin(Duration.ofSeconds(5));
  }

  @Test
  void silentNodeIsLeftAloneForAWhile() {
    silent = true;
    answers.release(100);
    assertThat(lane.submit(push(1))).failsWithin(Duration.ofSeconds(5));
    silent = false;
    assertThat(lane.submit(push(2))).failsWithin(Duration.ofSeconds(5));
    assertThat(calls).hasSize(1);
    now.addAndGet(SILENCE.toNanos());
    assertThat(lane.submit(push(3))).succeedsWithin(Duration.ofSeconds(5));
    assertThat(lane.submit(push(4))).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void pushThatWaitedTooLongFails() {
    List<CompletableFuture<List<UserId>>> sent = submitWhileOneIsUnderWay(1, 1);
    now.addAndGet(PATIENCE.toNanos());
    answers.release(100);
    assertThat(sent.getFirst()).failsWithin(Duration.ofSeconds(5));
    assertThat(calls).hasSize(1);
  }

  @Test
  void fullLaneRefuses() {
    List<CompletableFuture<List<UserId>>> sent = submitWhileOneIsUnderWay(101, 1);
    assertThat(sent.getLast()).failsWithin(Duration.ofSeconds(5));
    answers.release(1000);
    assertThat(sent.getFirst()).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void failingContinuationDoesNotEndTheLane() {
    var _ =
        lane.submit(push(1))
            .thenRun(() -> {
              throw new IllegalStateException("planned");
            });
    answers.release(100);
    assertThat(lane.submit(push(2))).succeedsWithin(Duration.ofSeconds(5));
  }

  private List<CompletableFuture<List<UserId>>> submitWhileOneIsUnderWay(int count, int size) {
    var _ = lane.submit(push(1));
    await().until(() -> calls.size() == 1);
    List<CompletableFuture<List<UserId>>> sent = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sent.add(lane.submit(push(size + i)));
    }
    return sent;
  }

  private List<List<UserId>> call(List<Push> pushes) {
    calls.add(pushes);
    answers.acquireUninterruptibly();
    if (silent) {
      throw new IllegalStateException("no answer");
    }
    return pushes.stream().map(_ -> List.<UserId>of()).toList();
  }

  private Push push(int size) {
    return new Push(
        ana, new Content(ByteString.copyFrom(new byte[size]), null, new Topic.Passing()));
  }
}
