package io.parley.message.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Writes nothing until it is told to, and then what was begun first or later, as a network does.
 */
public final class DelayedWriter<C extends Chunk> implements ChunkWriter<C> {

  private record Request<C>(List<C> chunks, CompletableFuture<Boolean> durable) {}

  private final Function<List<C>, CompletionStage<?>> table;
  private final List<Request<C>> requests = new ArrayList<>();

  public DelayedWriter(Function<List<C>, CompletionStage<?>> table) {
    this.table = table;
  }

  @Override
  public Object group(Partition partition) {
    return "all";
  }

  @Override
  public CompletionStage<?> write(List<C> chunks) {
    Request<C> request = new Request<>(chunks, new CompletableFuture<>());
    requests.add(request);
    return request.durable();
  }

  /** How many requests are under way. */
  public int waiting() {
    return requests.size();
  }

  /** Lets one of the requests under way through. */
  public void release(int index) {
    Request<C> request = requests.remove(index);
    table.apply(request.chunks()).toCompletableFuture().join();
    request.durable().complete(true);
  }

  /** Lets everything through, and what follows from it. */
  public void releaseAll() {
    while (!requests.isEmpty()) {
      release(0);
    }
  }
}
