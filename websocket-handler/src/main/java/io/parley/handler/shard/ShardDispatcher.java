package io.parley.handler.shard;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.Shards;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings requests to the owners of their shards.
 *
 * <p>Requests of one shard keep their order: at most one call per shard is under way, and what was
 * turned away or got no answer goes back to the front. One call carries the requests of many shards
 * of one instance; what arrives while calls are under way rides in the next. Through a change of
 * ownership requests wait, for a bounded time and in bounded number.
 *
 * @param <I> what is asked
 * @param <R> what is answered
 */
public final class ShardDispatcher<I, R> {

  private static final Logger log = LoggerFactory.getLogger(ShardDispatcher.class);

  private static final Set<Status.Code> REQUEST_FAILURES =
      EnumSet.of(
          Status.Code.INVALID_ARGUMENT,
          Status.Code.FAILED_PRECONDITION,
          Status.Code.OUT_OF_RANGE,
          Status.Code.UNIMPLEMENTED,
          Status.Code.INTERNAL,
          Status.Code.UNKNOWN);

  private final DispatchSettings settings;
  private final ShardCall<I, R> call;
  private final DispatchMeters meters;
  private final ShardRouting routing;
  private final Ticker ticker;
  private final Executor executor;
  private final List<ShardQueue<I, R>> queues = new ArrayList<>(Shards.COUNT);
  private final Map<String, Lane<I, R>> lanes = new HashMap<>();
  private int queued;
  private long queuedBytes;

  ShardDispatcher(
      DispatchSettings settings,
      ShardCall<I, R> call,
      DispatchMeters meters,
      ShardRouting routing,
      Ticker ticker,
      Executor executor) {
    this.settings = settings;
    this.call = call;
    this.meters = meters;
    this.routing = routing;
    this.ticker = ticker;
    this.executor = executor;
    for (int shard = 0; shard < Shards.COUNT; shard++) {
      queues.add(new ShardQueue<>(shard));
    }
    routing.map().onChange(this::rehome);
  }

  /**
   * Asks.
   *
   * @param weight about how many bytes the request holds
   */
  public void submit(int shard, I request, int weight, Reply<R> reply) {
    synchronized (this) {
      boolean full =
          queued >= settings.maxQueued() || queuedBytes + weight > settings.maxQueuedBytes();
      if (!full) {
        long now = ticker.nanos();
        queued++;
        queuedBytes += weight;
        queues
            .get(shard)
            .add(new Pending<>(request, weight, now + settings.maxWait().toNanos(), reply));
        enlist(queues.get(shard), now);
        pump();
        return;
      }
    }
    reply.failed(ErrorCode.OVERLOADED);
  }

  /** Gives up what has waited for too long, and goes on with what has paused. Called often. */
  public void tick() {
    List<Pending<I, R>> overdue = new ArrayList<>();
    synchronized (this) {
      if (queued == 0) {
        return;
      }
      long now = ticker.nanos();
      for (ShardQueue<I, R> queue : queues) {
        queue.expire(now, overdue);
        enlist(queue, now);
      }
      overdue.forEach(this::forget);
      pump();
    }
    overdue.forEach(pending -> pending.reply().failed(ErrorCode.UNAVAILABLE));
  }

  /** Requests that wait or are under way. */
  public synchronized int queued() {
    return queued;
  }

  /** Owners have changed: nothing waits any longer for an instance that owns it no more. */
  private void rehome() {
    synchronized (this) {
      for (Lane<I, R> lane : lanes.values()) {
        ShardQueue<I, R> queue = lane.poll();
        while (queue != null) {
          queue = lane.poll();
        }
      }
    }
    tick();
  }

  private void enlist(ShardQueue<I, R> queue, long now) {
    if (!queue.isReady(now)) {
      return;
    }
    routing
        .map()
        .owner(queue.shard())
        .ifPresentOrElse(
            owner -> lanes.computeIfAbsent(owner, Lane::new).add(queue), routing::refresh);
  }

  private void pump() {
    for (Lane<I, R> lane : lanes.values()) {
      while (lane.mayCall(settings.callsPerOwner())) {
        Batch<I, R> batch = next(lane);
        if (batch.size() == 0) {
          break;
        }
        lane.began();
        executor.execute(() -> run(lane, batch));
      }
    }
    lanes.values().removeIf(Lane::isIdle);
  }

  private Batch<I, R> next(Lane<I, R> lane) {
    Batch<I, R> batch = new Batch<>();
    while (batch.size() < settings.maxBatch()) {
      ShardQueue<I, R> queue = lane.poll();
      if (queue == null) {
        break;
      }
      List<Pending<I, R>> slice = queue.take(settings.maxBatch() - batch.size());
      if (!slice.isEmpty()) {
        batch.add(queue, slice);
      } else {
        queue.ended(List.of());
      }
    }
    return batch;
  }

  private void run(Lane<I, R> lane, Batch<I, R> batch) {
    BatchOutcome<I, R> outcome = new BatchOutcome<>(routing, ticker.nanos());
    try {
      List<ShardAnswer<R>> answers = call.call(lane.address(), batch.attempts());
      if (answers.size() != batch.size()) {
        throw new IllegalStateException("answered " + answers.size() + " of " + batch.size());
      }
      synchronized (this) {
        outcome.answered(batch, answers);
      }
      meters.answered().increment();
    } catch (RuntimeException e) {
      log.debug("{} at {} failed", settings.name(), lane.address(), e);
      synchronized (this) {
        outcome.failed(batch, isAboutARequest(e));
      }
      meters.failed().increment();
    }
    synchronized (this) {
      lane.ended();
      outcome.settled().forEach(this::forget);
      long now = ticker.nanos();
      batch.slices().forEach(slice -> enlist(slice.queue(), now));
      pump();
    }
    outcome.tell();
  }

  /** The instance is well, but cannot stomach something in the batch. */
  private static boolean isAboutARequest(RuntimeException failure) {
    return failure instanceof StatusRuntimeException status
        && REQUEST_FAILURES.contains(status.getStatus().getCode());
  }

  private void forget(Pending<I, R> pending) {
    queued--;
    queuedBytes -= pending.weight();
  }
}
