package io.parley.handler;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs tasks when it is told to. */
public final class ManualExecutor implements Executor {

  private final Queue<Runnable> tasks = new ArrayDeque<>();

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  public int waiting() {
    return tasks.size();
  }

  /** Runs the oldest task. */
  public void runOne() {
    tasks.remove().run();
  }

  /** Runs tasks until none is left. */
  public void runAll() {
    while (!tasks.isEmpty()) {
      runOne();
    }
  }
}
