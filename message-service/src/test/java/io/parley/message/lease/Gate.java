package io.parley.message.lease;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lets everything through, or holds it until it is opened again. */
final class Gate {

  private final List<CompletableFuture<Boolean>> held = new ArrayList<>();
  private boolean closed;

  synchronized void close() {
    closed = true;
  }

  void open() {
    List<CompletableFuture<Boolean>> released;
    synchronized (this) {
      closed = false;
      released = List.copyOf(held);
      held.clear();
    }
    released.forEach(future -> future.completeAsync(() -> true));
  }

  synchronized CompletableFuture<Boolean> pass() {
    if (!closed) {
      return CompletableFuture.completedFuture(true);
    }
    CompletableFuture<Boolean> waiting = new CompletableFuture<>();
    held.add(waiting);
    return waiting;
  }

  synchronized int waiting() {
    return held.size();
  }
}
