package io.parley.handler;

import io.parley.handler.time.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A timer that repeats when it is told to, and forgets what is to be done once. */
public final class ManualTimer implements Timer {

  private final List<Runnable> repeated = new ArrayList<>();

  @Override
  public void after(Duration delay, Runnable task) {
    throw new UnsupportedOperationException("nothing here does that");
  }

  @Override
  public void every(Duration pause, Runnable task) {
    repeated.add(task);
  }

  /** Runs all repeated tasks once. */
  public void tick() {
    repeated.forEach(Runnable::run);
  }
}
