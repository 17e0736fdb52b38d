package io.parley.handler.connection;

import io.parley.handler.frame.ServerFrame;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits to be written to one client. A virtual thread writes, but only while something waits;
 * what comes meanwhile rides in its next write. An idle queue holds no memory but its own fields.
 *
 * <p>Bounded in frames and bytes: a client that does not read fast enough loses what waits, and its
 * connection.
 */
final class OutboundQueue {

  /** What came of an attempt to add a frame. */
  enum Offer {
    TAKEN,
    CLOSED,
    OVERFLOW
  }

  private static final Logger log = LoggerFactory.getLogger(OutboundQueue.class);
  private static final int BATCH = 64;
  private static final int FIRST_CAPACITY = 4;

  private final Outlet outlet;
  private final OutboundLimits limits;
  private final Executor writers;
  private @Nullable ArrayDeque<ServerFrame> waiting;
  private @Nullable ArrayDeque<Runnable> waitingForRoom;
  private @Nullable CloseOrder closing;
  private int bytes;
  private boolean writing;

  OutboundQueue(Outlet outlet, OutboundLimits limits, Executor writers) {
    this.outlet = outlet;
    this.limits = limits;
    this.writers = writers;
  }

  /** Adds a frame. After an overflow nothing waits any more. */
  Offer offer(ServerFrame frame) {
    synchronized (this) {
      if (closing != null) {
        return Offer.CLOSED;
      }
      ArrayDeque<ServerFrame> queue = waiting;
      if (queue == null) {
        queue = new ArrayDeque<>(FIRST_CAPACITY);
        waiting = queue;
      }
      if (queue.size() >= limits.frames() || bytes + frame.size() > limits.bytes()) {
        drop();
        return Offer.OVERFLOW;
      }
      queue.add(frame);
      bytes += frame.size();
      if (writing) {
        return Offer.TAKEN;
      }
      writing = true;
    }
    writers.execute(this::drain);
    return Offer.TAKEN;
  }

  /** Closes after what waits, and after a last frame. Only the first call counts. */
  boolean close(CloseOrder order, @Nullable ServerFrame farewell) {
    synchronized (this) {
      if (closing != null) {
        return false;
      }
      closing = order;
      waitingForRoom = null;
      if (farewell != null) {
        waiting = waiting == null ? new ArrayDeque<>(1) : waiting;
        waiting.add(farewell);
      }
      if (writing) {
        return true;
      }
      writing = true;
    }
    writers.execute(this::drain);
    return true;
  }

  /** Closes without waiting for what is under way. */
  void abort(CloseOrder order) {
    synchronized (this) {
      closing = order;
      drop();
    }
    outlet.close(order);
  }

  /** Runs the task when few bytes wait: at once, or on the thread that writes. */
  void whenRoom(Runnable task) {
    synchronized (this) {
      if (closing != null) {
        return;
      }
      if (bytes > limits.lowWater()) {
        waitingForRoom = waitingForRoom == null ? new ArrayDeque<>(2) : waitingForRoom;
        waitingForRoom.add(task);
        return;
      }
    }
    task.run();
  }

  private void drain() {
    List<ServerFrame> batch = nextBatch();
    while (!batch.isEmpty()) {
      if (!write(batch)) {
        return;
      }
      for (Runnable task : written(batch)) {
        task.run();
      }
      batch = nextBatch();
    }
  }

  private List<ServerFrame> nextBatch() {
    CloseOrder order;
    synchronized (this) {
      if (waiting != null && !waiting.isEmpty()) {
        return take(waiting);
      }
      waiting = null;
      order = closing;
      if (order == null) {
        writing = false;
        return List.of();
      }
    }
    outlet.close(order);
    return List.of();
  }

  private static List<ServerFrame> take(ArrayDeque<ServerFrame> queue) {
    int size = Math.min(queue.size(), BATCH);
    if (size == 1) {
      return List.of(queue.remove());
    }
    List<ServerFrame> batch = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      batch.add(queue.remove());
    }
    return batch;
  }

  private boolean write(List<ServerFrame> batch) {
    try {
      outlet.write(batch);
      return true;
    } catch (IOException | RuntimeException e) {
      log.debug("a client could not be written to", e);
      CloseOrder order;
      synchronized (this) {
        closing = closing == null ? limits.lost() : closing;
        order = closing;
        drop();
      }
      outlet.close(order);
      return false;
    }
  }

  private synchronized Iterable<Runnable> written(List<ServerFrame> batch) {
    for (ServerFrame frame : batch) {
      bytes -= frame.size();
    }
    if (waitingForRoom == null || bytes > limits.lowWater()) {
      return List.of();
    }
    ArrayDeque<Runnable> ready = waitingForRoom;
    waitingForRoom = null;
    return ready;
  }

  private void drop() {
    waiting = null;
    waitingForRoom = null;
  }
}
