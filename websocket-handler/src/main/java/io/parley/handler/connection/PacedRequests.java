package io.parley.handler.connection;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Requests of one client whose answers are long: few at a time, and only while the client reads
 * what it was given.
 */
final class PacedRequests {

  private static final int AT_ONCE = 2;
  private static final int MAX_WAITING = 256;

  private final OutboundQueue outbound;
  private final ArrayDeque<PacedRequest> waiting = new ArrayDeque<>();
  private int running;

  PacedRequests(OutboundQueue outbound) {
    this.outbound = outbound;
  }

  /** Adds a request, unless too many wait. */
  boolean submit(PacedRequest request) {
    synchronized (this) {
      if (running >= AT_ONCE) {
        return waiting.size() < MAX_WAITING && waiting.add(request);
      }
      running++;
    }
    start(request);
    return true;
  }

  private void start(PacedRequest request) {
    outbound.whenRoom(() -> request.start(this::finished));
  }

  private void finished() {
    PacedRequest next = next();
    if (next != null) {
      start(next);
    }
  }

  private synchronized @Nullable PacedRequest next() {
    PacedRequest next = waiting.poll();
    if (next == null) {
      running--;
    }
    return next;
  }
}
