package io.parley.chassis.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Turns single items into calls that carry many, without ever waiting for more to come: an item
 * goes at once when fewer than {@code maxInFlight} calls are under way, else it rides in the next
 * call. So batches grow with the load, and an idle system pays no delay.
 *
 * <p>Items of one batcher can overtake each other when more than one call is in flight. Futures are
 * completed on the thread that made the call; what is attached to them must not block for long.
 *
 * @param <I> what is asked
 * @param <O> what is answered
 */
public final class NaturalBatcher<I, O> {

  private record Entry<I, O>(I item, CompletableFuture<O> answer) {}

  private final BatchSettings settings;
  private final Function<List<I>, List<O>> call;
  private final Executor executor;
  private final ArrayDeque<Entry<I, O>> queue = new ArrayDeque<>();
  private int inFlight;

  /**
   * A batcher whose calls run on virtual threads.
   *
   * @param call answers a batch with one answer per item, in the same order; may block; what it
   *     throws fails every item
   */
  public NaturalBatcher(BatchSettings settings, Function<List<I>, List<O>> call) {
    this(settings, call, task -> Thread.ofVirtual().name(settings.name()).start(task));
  }

  NaturalBatcher(BatchSettings settings, Function<List<I>, List<O>> call, Executor executor) {
    this.settings = settings;
    this.call = call;
    this.executor = executor;
  }

  /** Asks; the future fails with {@link OverloadedException} when too many items wait already. */
  public CompletableFuture<O> submit(I item) {
    CompletableFuture<O> answer = new CompletableFuture<>();
    List<Entry<I, O>> batch;
    synchronized (queue) {
      if (queue.size() >= settings.maxQueued()) {
        return CompletableFuture.failedFuture(new OverloadedException(settings.name()));
      }
      queue.add(new Entry<>(item, answer));
      if (inFlight >= settings.maxInFlight()) {
        return answer;
      }
      inFlight++;
      batch = nextBatch();
    }
    executor.execute(() -> runUntilEmpty(batch));
    return answer;
  }

  private void runUntilEmpty(List<Entry<I, O>> first) {
    List<Entry<I, O>> batch = first;
    while (!batch.isEmpty()) {
      run(batch);
      synchronized (queue) {
        batch = nextBatch();
        if (batch.isEmpty()) {
          inFlight--;
        }
      }
    }
  }

  private List<Entry<I, O>> nextBatch() {
    int size = Math.min(queue.size(), settings.maxBatch());
    List<Entry<I, O>> batch = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      batch.add(queue.remove());
    }
    return batch;
  }

  // Whatever a call or a continuation throws must not end the loop: others wait behind it.
  private void run(List<Entry<I, O>> batch) {
    try {
      List<O> answers = call.apply(batch.stream().map(Entry::item).toList());
      if (answers.size() != batch.size()) {
        throw new IllegalStateException(
            settings.name() + " answered " + answers.size() + " of " + batch.size() + " items");
      }
      for (int i = 0; i < answers.size(); i++) {
        batch.get(i).answer().complete(answers.get(i));
      }
    } catch (Throwable failure) {
      batch.forEach(entry -> entry.answer().completeExceptionally(failure));
    }
  }
}
