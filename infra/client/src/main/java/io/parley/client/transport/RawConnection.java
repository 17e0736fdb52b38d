package io.parley.client.transport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A WebSocket without a protocol on top, for tests: sends whatever it is told and keeps what
 * arrives until it is asked for. Safe for use by several threads.
 */
public final class RawConnection implements AutoCloseable {

  /** When this many frames wait to be taken, the rest is dropped: a test has lost interest. */
  private static final int MAX_WAITING = 100_000;

  private final Wire wire;
  private final BlockingQueue<RawFrame> frames;

  private RawConnection(Wire wire, BlockingQueue<RawFrame> frames) {
    this.wire = wire;
    this.frames = frames;
  }

  /** Opens a connection and says nothing on it. */
  public static CompletableFuture<RawConnection> open(ClientRuntime runtime, Endpoint endpoint) {
    BlockingQueue<RawFrame> frames = new LinkedBlockingQueue<>(MAX_WAITING);
    return runtime
        .open(runtime.nextLoop(), endpoint, new Recorder(frames))
        .thenApply(wire -> new RawConnection(wire, frames));
  }

  /** The next frame, in order of arrival; empty if none comes in time. */
  public Optional<RawFrame> next(Duration timeout) throws InterruptedException {
    return Optional.ofNullable(frames.poll(timeout.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** Sends a text frame. */
  public void sendText(String text) {
    wire.sendText(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Everything else that can be done to the connection. */
  public Wire wire() {
    return wire;
  }

  /** Closes with a closing frame. */
  @Override
  public void close() {
    wire.close(1000, "");
  }

  /** Puts what arrives into the queue. */
  private record Recorder(BlockingQueue<RawFrame> frames) implements WireListener {

    @Override
    public void onText(byte[] utf8) {
      add(new RawFrame.Text(new String(utf8, StandardCharsets.UTF_8), System.nanoTime()));
    }

    @Override
    public void onBinary(byte[] data) {
      add(new RawFrame.Binary(data.length, System.nanoTime()));
    }

    @Override
    public void onClosed(Closed closed) {
      add(new RawFrame.End(closed, System.nanoTime()));
    }

    private void add(RawFrame frame) {
      boolean kept = frames.offer(frame);
      assert kept || frames.size() >= MAX_WAITING;
    }
  }
}
