package io.parley.handler.connection;

import io.parley.handler.frame.ServerFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client that notes what it gets. */
public final class FakeOutlet implements Outlet {

  private final List<String> written = new ArrayList<>();
  private final List<Integer> batches = new ArrayList<>();
  private @Nullable CloseOrder closed;
  private boolean broken;

  @Override
  public synchronized void write(List<ServerFrame> frames) throws IOException {
    if (broken) {
      throw new IOException("the client is gone");
    }
    batches.add(frames.size());
    frames.forEach(frame -> written.add(frame.text()));
  }

  @Override
  public synchronized void close(CloseOrder order) {
    closed = closed == null ? order : closed;
  }

  public synchronized void breakDown() {
    broken = true;
  }

  public synchronized List<String> written() {
    return List.copyOf(written);
  }

  public synchronized List<Integer> batches() {
    return List.copyOf(batches);
  }

  public synchronized @Nullable CloseOrder closed() {
    return closed;
  }
}
