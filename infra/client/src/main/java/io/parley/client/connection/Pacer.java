package io.parley.client.connection;

import io.parley.client.frame.ClientFrame;
import io.parley.client.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends what is not a message no faster than the server lets it. It asks its sources when a frame
 * may go, so that what waits can still be merged. Earlier sources go first.
 */
public final class Pacer {

  /** Something that has frames to send. */
  public interface Source {

    /** The next frame, taken out; empty if there is none. */
    Optional<ClientFrame> poll();
  }

  private static final int BURST = 80;
  private static final int PER_SECOND = 30;
  private static final Duration ONE_FRAME = Duration.ofSeconds(1).dividedBy(PER_SECOND);

  private final Timers timers;
  private final List<Source> sources;
  private final Consumer<ClientFrame> send;
  private double permits = BURST;
  private long countedAt;
  private boolean waiting;
  private boolean connected;

  public Pacer(Timers timers, List<Source> sources, Consumer<ClientFrame> send) {
    this.timers = timers;
    this.sources = List.copyOf(sources);
    this.send = send;
    this.countedAt = timers.nanos();
  }

  /** Frames may leave, or none until further notice. */
  public void connected(boolean now) {
    connected = now;
    wake();
  }

  /** One of the sources may have something. */
  public void wake() {
    if (waiting || !connected) {
      return;
    }
    refill();
    while (permits >= 1) {
      Optional<ClientFrame> frame = next();
      if (frame.isEmpty()) {
        return;
      }
      permits--;
      send.accept(frame.get());
    }
    waiting = true;
    timers.after(ONE_FRAME, this::rested);
  }

  private void rested() {
    waiting = false;
    wake();
  }

  private Optional<ClientFrame> next() {
    for (Source source : sources) {
      Optional<ClientFrame> frame = source.poll();
      if (frame.isPresent()) {
        return frame;
      }
    }
    return Optional.empty();
  }

  private void refill() {
    long now = timers.nanos();
    double earned = (now - countedAt) / 1e9 * PER_SECOND;
    permits = Math.min(BURST, permits + earned);
    countedAt = now;
  }
}
