package io.parley.handler.shard;

import java.util.ArrayList;
import java.util.List;

/** What goes to one instance in one call: slices of several shards. */
final class Batch<I, R> {

  /** What one shard has in the batch. */
  record Slice<I, R>(ShardQueue<I, R> queue, List<Pending<I, R>> pendings) {}

  private final List<Slice<I, R>> slices = new ArrayList<>();
  private int size;

  void add(ShardQueue<I, R> queue, List<Pending<I, R>> pendings) {
    slices.add(new Slice<>(queue, pendings));
    size += pendings.size();
  }

  int size() {
    return size;
  }

  List<Slice<I, R>> slices() {
    return slices;
  }

  List<ShardCall.Attempt<I>> attempts() {
    List<ShardCall.Attempt<I>> attempts = new ArrayList<>(size);
    for (Slice<I, R> slice : slices) {
      slice.pendings().forEach(pending -> attempts.add(pending.attempt()));
    }
    return attempts;
  }
}
