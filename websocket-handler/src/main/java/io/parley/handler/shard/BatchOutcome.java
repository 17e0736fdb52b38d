package io.parley.handler.shard;

import io.parley.contracts.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/** Sorts what came of a call: results to pass on, requests to try again. */
final class BatchOutcome<I, R> {

  private final ShardRouting routing;
  private final long now;
  private final List<Pending<I, R>> settled = new ArrayList<>();
  private final List<Runnable> tellings = new ArrayList<>();

  BatchOutcome(ShardRouting routing, long now) {
    this.routing = routing;
    this.now = now;
  }

  /** Every request has an answer. */
  void answered(Batch<I, R> batch, List<ShardAnswer<R>> answers) {
    int next = 0;
    for (Batch.Slice<I, R> slice : batch.slices()) {
      List<Pending<I, R>> unsettled = new ArrayList<>();
      String owner = "";
      for (Pending<I, R> pending : slice.pendings()) {
        switch (answers.get(next++)) {
          case ShardAnswer.Done<R>(var result) ->
              settle(pending, () -> pending.reply().done(result));
          // It may have been written by an owner that then lost the shard.
          case ShardAnswer.NotOwner<R>(var seen) -> {
            pending.doubtful();
            unsettled.add(pending);
            owner = seen;
          }
        }
      }
      slice.queue().ended(unsettled);
      if (unsettled.isEmpty()) {
        slice.queue().progressed();
      } else {
        redirected(slice.queue(), owner);
      }
    }
  }

  /**
   * The call failed, and nobody knows what was done.
   *
   * @param poisoned whether one of the requests may be why
   */
  void failed(Batch<I, R> batch, boolean poisoned) {
    boolean hopeless = poisoned && batch.size() == 1;
    for (Batch.Slice<I, R> slice : batch.slices()) {
      ShardQueue<I, R> queue = slice.queue();
      if (hopeless && queue.isCautious()) {
        slice.pendings().forEach(this::giveUp);
        queue.ended(List.of());
        continue;
      }
      slice.pendings().forEach(Pending::doubtful);
      queue.ended(slice.pendings());
      queue.pause(now);
      if (poisoned) {
        queue.beCautious();
      }
    }
    routing.refresh();
  }

  List<Pending<I, R>> settled() {
    return settled;
  }

  /** Passes the results on. */
  void tell() {
    tellings.forEach(Runnable::run);
  }

  private void redirected(ShardQueue<I, R> queue, String owner) {
    if (owner.isEmpty()) {
      queue.pause(now);
    } else {
      routing.map().hint(queue.shard(), owner);
      if (queue.isFirstSetback()) {
        queue.stumble(now);
      } else {
        queue.pause(now);
      }
    }
    routing.refresh();
  }

  private void giveUp(Pending<I, R> pending) {
    settle(pending, () -> pending.reply().failed(ErrorCode.INTERNAL));
  }

  private void settle(Pending<I, R> pending, Runnable telling) {
    settled.add(pending);
    tellings.add(telling);
  }
}
