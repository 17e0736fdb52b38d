package io.parley.chassis.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NaturalBatcherTest {

  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final List<List<Integer>> calls = new ArrayList<>();

  @Test
  void firstItemGoesAtOnceAndAlone() {
    NaturalBatcher<Integer, Integer> batcher = batcher(1, 10, 10, this::negate);

    CompletableFuture<Integer> answer = batcher.submit(7);
    threads.remove().run();

    assertThat(answer).isCompletedWithValue(-7);
    assertThat(calls).containsExactly(List.of(7));
  }

  @Test
  void itemsThatArriveMeanwhileRideInTheNextCall() {
    NaturalBatcher<Integer, Integer> batcher = batcher(1, 10, 10, this::negate);

    List<CompletableFuture<Integer>> answers =
        List.of(batcher.submit(1), batcher.submit(2), batcher.submit(3));
    threads.remove().run();

    assertThat(calls).containsExactly(List.of(1), List.of(2, 3));
    assertThat(answers).extracting(CompletableFuture::join).containsExactly(-1, -2, -3);
    assertThat(threads).isEmpty();
  }

  @Test
  void callHoldsNoMoreThanTheLargestBatch() {
    NaturalBatcher<Integer, Integer> batcher = batcher(1, 2, 10, this::negate);

    for (int i = 1; i <= 4; i++) {
      var _ = batcher.submit(i);
    }
    threads.remove().run();

    assertThat(calls).containsExactly(List.of(1), List.of(2, 3), List.of(4));
  }

  @Test
  void fullQueueRefusesAndWorksOnWhenItHasRoom() {
    NaturalBatcher<Integer, Integer> batcher = batcher(1, 10, 2, this::negate);
    var _ = batcher.submit(1);
    var _ = batcher.submit(2);
    var _ = batcher.submit(3);

    CompletableFuture<Integer> refused = batcher.submit(4);
    threads.remove().run();

    assertThat(refused).isCompletedExceptionally();
    assertThat(refused.exceptionNow()).isInstanceOf(OverloadedException.class);
    CompletableFuture<Integer> later = batcher.submit(5);
    threads.remove().run();
    assertThat(later).isCompletedWithValue(-5);
  }

  @Test
  void failedCallFailsItsItemsAndNoOthers() {
    NaturalBatcher<Integer, Integer> batcher =
        batcher(1, 1, 10, items -> items.contains(2) ? fail() : negate(items));
    List<CompletableFuture<Integer>> answers =
        List.of(batcher.submit(1), batcher.submit(2), batcher.submit(3));

    threads.remove().run();

    assertThat(answers.get(0)).isCompletedWithValue(-1);
    assertThat(answers.get(1).exceptionNow()).hasMessage("planned");
    assertThat(answers.get(2)).isCompletedWithValue(-3);
  }

  @Test
  void answerOfAnotherLengthIsAFailure() {
    NaturalBatcher<Integer, Integer> batcher = batcher(1, 10, 10, _ -> List.of());

    CompletableFuture<Integer> answer = batcher.submit(1);
    threads.remove().run();

    assertThat(answer.exceptionNow()).isInstanceOf(IllegalStateException.class);
  }

  private NaturalBatcher<Integer, Integer> batcher(
      int inFlight, int maxBatch, int maxQueued, Function<List<Integer>, List<Integer>> call) {
    return new NaturalBatcher<>(
        new BatchSettings("test", inFlight, maxBatch, maxQueued), call, threads::add);
  }

  private List<Integer> negate(List<Integer> items) {
    calls.add(items);
    return items.stream().map(item -> -item).toList();
  }

  private static List<Integer> fail() {
    throw new IllegalArgumentException("planned");
  }
}
