package io.parley.message.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Does the same for many items at once on virtual threads, with a bound. */
public final class Parallel {

  private Parallel() {}

  /** The results in the order of the items; the first failure is thrown after all have ended. */
  public static <I, O> List<O> map(List<I> items, int limit, Function<I, O> task) {
    if (items.size() <= 1) {
      return items.stream().map(task).toList();
    }
    Semaphore slots = new Semaphore(limit);
    List<CompletableFuture<O>> futures = new ArrayList<>(items.size());
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (I item : items) {
        slots.acquireUninterruptibly();
        futures.add(
            CompletableFuture.supplyAsync(() -> task.apply(item), executor)
                .whenComplete((_, _) -> slots.release()));
      }
    }
    return futures.stream().map(Parallel::result).toList();
  }

  private static <O> O result(CompletableFuture<O> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
