package io.parley.handler.shard;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** The way to one instance: the shards that have something for it. Guarded by its dispatcher. */
final class Lane<I, R> {

  private final String address;
  private final ArrayDeque<ShardQueue<I, R>> ready = new ArrayDeque<>();
  private int calls;

  Lane(String address) {
    this.address = address;
  }

  String address() {
    return address;
  }

  void add(ShardQueue<I, R> queue) {
    queue.list();
    ready.add(queue);
  }

  @Nullable ShardQueue<I, R> poll() {
    ShardQueue<I, R> queue = ready.poll();
    if (queue != null) {
      queue.unlist();
    }
    return queue;
  }

  boolean mayCall(int max) {
    return calls < max && !ready.isEmpty();
  }

  boolean isIdle() {
    return calls == 0 && ready.isEmpty();
  }

  void began() {
    calls++;
  }

  void ended() {
    calls--;
  }
}
