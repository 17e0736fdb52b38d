package io.parley.handler.shard;

/** A request that waits for a call, or for its answer. */
final class Pending<I, R> {

  private final I request;
  private final int weight;
  private final long deadline;
  private final Reply<R> reply;
  private boolean attempted;

  Pending(I request, int weight, long deadline, Reply<R> reply) {
    this.request = request;
    this.weight = weight;
    this.deadline = deadline;
    this.reply = reply;
  }

  ShardCall.Attempt<I> attempt() {
    return new ShardCall.Attempt<>(request, attempted);
  }

  /** The outcome of an attempt is unknown. */
  void doubtful() {
    attempted = true;
  }

  boolean isOverdue(long now) {
    return now - deadline >= 0;
  }

  int weight() {
    return weight;
  }

  Reply<R> reply() {
    return reply;
  }
}
