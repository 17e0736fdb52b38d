package io.parley.fanout.deliver;

import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One stripe of the way to a node: one call at a time, which takes what has gathered meanwhile; so
 * pushes keep their order. What waits too long, or finds the node silent, fails at once instead of
 * holding up what comes after.
 */
final class NodeLane {

  private record Waiting(Push push, long since, CompletableFuture<List<UserId>> notHere) {}

  private final Function<List<Push>, List<List<UserId>>> call;
  private final NodeSilence silence;
  private final DeliverProperties properties;
  private final Ticker ticker;
  private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
  private boolean busy;

  NodeLane(
      Function<List<Push>, List<List<UserId>>> call,
      NodeSilence silence,
      DeliverProperties properties,
      Ticker ticker) {
    this.call = call;
    this.silence = silence;
    this.properties = properties;
    this.ticker = ticker;
  }

  /** Sends a push; tells those of its users who are not there. Fails when it was not taken. */
  CompletableFuture<List<UserId>> submit(Push push) {
    Waiting waiting = new Waiting(push, ticker.nanos(), new CompletableFuture<>());
    synchronized (queue) {
      if (queue.size() >= properties.maxQueued()) {
        return CompletableFuture.failedFuture(new NotTakenException());
      }
      queue.add(waiting);
      if (busy) {
        return waiting.notHere();
      }
      busy = true;
    }
    Thread.ofVirtual().name("deliver").start(this::runUntilEmpty);
    return waiting.notHere();
  }

  private void runUntilEmpty() {
    for (List<Waiting> batch = next(); !batch.isEmpty(); batch = next()) {
      Map<Boolean, List<Waiting>> timely =
          batch.stream().collect(Collectors.partitioningBy(this::isTimely));
      timely.getOrDefault(false, List.of()).forEach(NodeLane::fail);
      send(timely.getOrDefault(true, List.of()));
    }
  }

  private List<Waiting> next() {
    List<Waiting> batch = new ArrayList<>();
    long bytes = 0;
    synchronized (queue) {
      while (!queue.isEmpty()
          && batch.size() < properties.maxBatch()
          && bytes < properties.maxBatchBytes().toBytes()) {
        Waiting waiting = queue.remove();
        bytes += waiting.push().bytes();
        batch.add(waiting);
      }
      busy = !batch.isEmpty();
    }
    return batch;
  }

  private boolean isTimely(Waiting waiting) {
    return !silence.lasts() && ticker.nanos() - waiting.since() < properties.patience().toNanos();
  }

  // Whatever a call or what is attached to its end throws, others wait behind it.
  private void send(List<Waiting> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      List<List<UserId>> answers = call.apply(batch.stream().map(Waiting::push).toList());
      if (answers.size() != batch.size()) {
        throw new IllegalStateException(
            "a node answered " + answers.size() + " of " + batch.size() + " pushes");
      }
      silence.end();
      for (int i = 0; i < answers.size(); i++) {
        batch.get(i).notHere().complete(answers.get(i));
      }
    } catch (Throwable failure) {
      silence.begin();
      batch.forEach(waiting -> waiting.notHere().completeExceptionally(failure));
    }
  }

  private static void fail(Waiting waiting) {
    waiting.notHere().completeExceptionally(new NotTakenException());
  }
}
