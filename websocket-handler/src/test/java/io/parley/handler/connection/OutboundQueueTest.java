package io.parley.handler.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.parley.contracts.CloseCode;
import io.parley.contracts.ErrorCode;
import io.parley.handler.ManualExecutor;
import io.parley.handler.connection.OutboundQueue.Offer;
import io.parley.handler.frame.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboundQueueTest {

  private static final CloseOrder LOST =
      CloseOrder.of(CloseCode.UNAVAILABLE, ErrorCode.UNAVAILABLE);
  private static final CloseOrder REPLACED = CloseOrder.of(CloseCode.REPLACED, ErrorCode.REPLACED);

  private final ManualExecutor writers = new ManualExecutor();
  private final FakeOutlet outlet = new FakeOutlet();
  private final OutboundQueue queue =
      new OutboundQueue(outlet, new OutboundLimits(5, 100, 20, LOST), writers);

  @Test
  void framesThatComeTogetherAreWrittenTogether() {
    queue.offer(frame("a"));
    queue.offer(frame("b"));
    queue.offer(frame("c"));
    assertThat(writers.waiting()).isEqualTo(1);
    writers.runAll();
    assertThat(outlet.written()).containsExactly("a", "b", "c");
    assertThat(outlet.batches()).containsExactly(3);
  }

  @Test
  void idleQueueIsWrittenToAgain() {
    queue.offer(frame("a"));
    writers.runAll();
    queue.offer(frame("b"));
    writers.runAll();
    assertThat(outlet.written()).containsExactly("a", "b");
  }

  @Test
  void tooManyFramesAreAnOverflowAndDropWhatWaits() {
    for (int i = 0; i < 5; i++) {
      assertThat(queue.offer(frame("x"))).isEqualTo(Offer.TAKEN);
    }
    assertThat(queue.offer(frame("x"))).isEqualTo(Offer.OVERFLOW);
    queue.close(LOST, frame("bye"));
    writers.runAll();
    assertThat(outlet.written()).containsExactly("bye");
    assertThat(outlet.closed()).isEqualTo(LOST);
  }

  @Test
  void tooManyBytesAreAnOverflow() {
    assertThat(queue.offer(frame("x".repeat(60)))).isEqualTo(Offer.TAKEN);
    assertThat(queue.offer(frame("x".repeat(60)))).isEqualTo(Offer.OVERFLOW);
  }

  @Test
  void whatWaitsIsWrittenBeforeTheClose() {
    queue.offer(frame("a"));
    queue.close(REPLACED, frame("error"));
    assertThat(queue.offer(frame("late"))).isEqualTo(Offer.CLOSED);
    writers.runAll();
    assertThat(outlet.written()).containsExactly("a", "error");
    assertThat(outlet.closed()).isEqualTo(REPLACED);
  }

  @Test
  void onlyTheFirstCloseCounts() {
    assertThat(queue.close(REPLACED, null)).isTrue();
    assertThat(queue.close(LOST, null)).isFalse();
    writers.runAll();
    assertThat(outlet.closed()).isEqualTo(REPLACED);
  }

  @Test
  void abortDoesNotWait() {
    queue.offer(frame("a"));
    queue.abort(LOST);
    assertThat(outlet.closed()).isEqualTo(LOST);
    writers.runAll();
    assertThat(outlet.written()).isEmpty();
  }

  @Test
  void failedWriteEndsTheConnection() {
    outlet.breakDown();
    queue.offer(frame("a"));
    writers.runAll();
    assertThat(outlet.closed()).isEqualTo(LOST);
    assertThat(queue.offer(frame("b"))).isEqualTo(Offer.CLOSED);
  }

  @Test
  void longAnswersWaitForRoom() {
    List<String> ran = new ArrayList<>();
    queue.whenRoom(() -> ran.add("at once"));
    queue.offer(frame("x".repeat(30)));
    queue.whenRoom(() -> ran.add("later"));
    assertThat(ran).containsExactly("at once");
    writers.runAll();
    assertThat(ran).containsExactly("at once", "later");
  }

  private static ServerFrame frame(String text) {
    return ServerFrame.of(ByteString.copyFromUtf8(text));
  }
}
