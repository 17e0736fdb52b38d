package io.parley.message.lane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests to one set of replicas: at most a few under way, the rest waits in order. A request
 * is put together at the moment it is sent, on the thread that submits or on the one on which an
 * earlier request ended.
 */
final class Lane<C extends Chunk> {

  private static final Logger log = LoggerFactory.getLogger(Lane.class);

  private record Part<C extends Chunk>(Source<C> source, C chunk) {}

  private final Lanes<C> lanes;
  private final ChunkWriter<C> writer;
  private final LaneLimits limits;
  private final LaneMeter meter;
  private final ArrayDeque<Source<C>> waiting = new ArrayDeque<>();
  private int inFlight;

  Lane(Lanes<C> lanes, ChunkWriter<C> writer, LaneLimits limits, LaneMeter meter) {
    this.lanes = lanes;
    this.writer = writer;
    this.limits = limits;
    this.meter = meter;
  }

  void submit(Source<C> source) {
    synchronized (waiting) {
      waiting.add(source);
    }
    sendWhatMayGo();
  }

  private void sendWhatMayGo() {
    List<Part<C>> request = next();
    while (!request.isEmpty()) {
      send(request);
      request = next();
    }
  }

  /** The next request, counted as under way; empty if nothing may go now. */
  private List<Part<C>> next() {
    List<Source<C>> later = new ArrayList<>();
    List<Part<C>> request;
    synchronized (waiting) {
      request = inFlight < limits.inFlight() ? collect(later) : List.of();
      if (!request.isEmpty()) {
        inFlight++;
      }
    }
    later.forEach(lanes::submitLater);
    return request;
  }

  private List<Part<C>> collect(List<Source<C>> later) {
    List<Part<C>> request = new ArrayList<>();
    Room room = new Room(limits.rows(), limits.bytes(), true);
    Source<C> source = waiting.peek();
    while (source != null && room.rows() > 0) {
      switch (source.take(room)) {
        case Take.Now<C>(C chunk) -> {
          request.add(new Part<>(source, chunk));
          room = room.after(chunk);
        }
        case Take.Later<C>() -> later.add(source);
        case Take.Nothing<C>() -> {}
        case Take.NoRoom<C>() -> {
          return request;
        }
      }
      waiting.remove();
      source = waiting.peek();
    }
    return request;
  }

  private void send(List<Part<C>> request) {
    long begun = System.nanoTime();
    write(request).whenComplete((_, failure) -> ended(request, begun, failure));
  }

  private CompletionStage<?> write(List<Part<C>> request) {
    try {
      return writer.write(request.stream().map(Part::chunk).toList());
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void ended(List<Part<C>> request, long begun, @Nullable Throwable failure) {
    if (failure == null) {
      int rows = request.stream().mapToInt(part -> part.chunk().rows()).sum();
      meter.wrote(rows, System.nanoTime() - begun);
    } else {
      meter.failed();
      log.warn("a write of {} parts failed: {}", request.size(), failure.toString());
    }
    synchronized (waiting) {
      inFlight--;
    }
    for (Part<C> part : request) {
      settle(part, failure == null);
    }
    sendWhatMayGo();
  }

  private void settle(Part<C> part, boolean durable) {
    try {
      if (!durable) {
        part.source().failed(part.chunk());
        lanes.submitLater(part.source());
        return;
      }
      switch (part.source().written(part.chunk())) {
        case REST -> {}
        case AGAIN -> again(part.source());
        case RETRY -> lanes.submitLater(part.source());
      }
    } catch (RuntimeException e) {
      log.error("a written chunk could not be settled", e);
    }
  }

  // Not sent at once: what else this request brings back should ride along.
  private void again(Source<C> source) {
    if (lanes.of(source) == this) {
      synchronized (waiting) {
        waiting.add(source);
      }
    } else {
      lanes.submit(source);
    }
  }
}
