package io.parley.message.lane;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One {@link Lane} per set of replicas.
 *
 * <p>Locks are taken in the order lane, source: a source must not call {@link #submit} while it
 * holds a lock that its own methods take.
 *
 * @param <C> the kind of chunk
 */
public final class Lanes<C extends Chunk> {

  private final ChunkWriter<C> writer;
  private final LaneLimits limits;
  private final ScheduledExecutorService timer;
  private final LaneMeter meter;
  private final Map<Object, Lane<C>> lanes = new ConcurrentHashMap<>();

  /**
   * Lanes.
   *
   * @param timer for attempts after a pause
   */
  public Lanes(
      ChunkWriter<C> writer, LaneLimits limits, ScheduledExecutorService timer, LaneMeter meter) {
    this.writer = writer;
    this.limits = limits;
    this.timer = timer;
    this.meter = meter;
  }

  /** The source has something to write. */
  public void submit(Source<C> source) {
    of(source).submit(source);
  }

  /** The source has something to write, and more to come; it waits so that it rides along. */
  public void submitAfter(Source<C> source, Duration wait) {
    var _ = timer.schedule(() -> submit(source), wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The lane in which the source's next row belongs. */
  Lane<C> of(Source<C> source) {
    return lanes.computeIfAbsent(writer.group(source.partition()), _ -> newLane());
  }

  /** The source has something to write, but not at once. */
  void submitLater(Source<C> source) {
    meter.retried();
    submitAfter(source, limits.pause());
  }

  private Lane<C> newLane() {
    return new Lane<>(this, writer, limits, meter);
  }
}
