package io.parley.fanout.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.parley.chassis.batch.OverloadedException;
import io.parley.chassis.rpc.RpcUnavailableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private final AtomicLong now = new AtomicLong();
  private final PartitionProgress progress = new PartitionProgress();
  private final Patience patience = new Patience(now::get);
  private int asked;

  @Test
  void whoIsAwayIsAskedWithoutEnd() throws CancelledException {
    Queue<RuntimeException> failures =
        new ArrayDeque<>(
            List.of(
                new RpcUnavailableException("peer", new IllegalStateException("away")),
                new OverloadedException("queue"),
                Status.UNAVAILABLE.asRuntimeException(),
                Status.DEADLINE_EXCEEDED.asRuntimeException()));

    String answer =
        patience.answer(
            inbound("a"),
            () -> {
              now.addAndGet(Duration.ofHours(1).toNanos());
              RuntimeException failure = failures.poll();
              if (failure != null) {
                throw failure;
              }
              return "answer";
            });

    assertThat(answer).isEqualTo("answer");
  }

  @Test
  void anyOtherFailureIsBorneForAMinute() {
    assertThatThrownBy(() -> patience.answer(inbound("a"), this::fail))
        .isInstanceOf(StatusRuntimeException.class);
    assertThat(asked).isEqualTo(4);
  }

  @Test
  void keyThatFailedForAMinuteFailsAtOnceUntilItIsAnswered() throws CancelledException {
    assertThatThrownBy(() -> patience.answer(inbound("a"), this::fail))
        .isInstanceOf(StatusRuntimeException.class);
    asked = 0;
    assertThatThrownBy(() -> patience.answer(inbound("a"), this::fail))
        .isInstanceOf(StatusRuntimeException.class);
    assertThat(asked).isEqualTo(1);

    assertThat(patience.answer(inbound("a"), () -> "answer")).isEqualTo("answer");
    asked = 0;
    assertThatThrownBy(() -> patience.answer(inbound("a"), this::fail))
        .isInstanceOf(StatusRuntimeException.class);
    assertThat(asked).isEqualTo(4);
  }

  @Test
  void keysDoNotSpoilEachOther() {
    assertThatThrownBy(() -> patience.answer(inbound("a"), this::fail))
        .isInstanceOf(StatusRuntimeException.class);
    asked = 0;
    assertThatThrownBy(() -> patience.answer(inbound("b"), this::fail))
        .isInstanceOf(StatusRuntimeException.class);
    assertThat(asked).isEqualTo(4);
  }

  @Test
  void recordThatSomebodyElseTakesCareOfIsLeft() {
    progress.cancel();

    assertThatThrownBy(() -> patience.answer(inbound("a"), this::fail))
        .isInstanceOf(CancelledException.class);
    assertThat(asked).isZero();
  }

  private String fail() {
    asked++;
    now.addAndGet(Duration.ofSeconds(20).toNanos());
    throw Status.INTERNAL.asRuntimeException();
  }

  private Inbound inbound(String key) {
    return new Inbound(key, ByteString.EMPTY, progress.begin(1, 1));
  }
}
