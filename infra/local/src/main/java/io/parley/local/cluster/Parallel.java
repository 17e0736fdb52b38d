package io.parley.local.cluster;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Several blocking steps side by side. */
final class Parallel {
  private Parallel() {}

  /** Returns when all have ended; throws what the first failed one threw. */
  static void run(List<Runnable> steps) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<?>[] running =
          steps.stream()
              .map(step -> CompletableFuture.runAsync(step, threads))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(running).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
