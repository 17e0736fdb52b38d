package io.parley.client.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that passes when a test says so. */
public final class ManualTimers implements Timers {

  private final List<Task> tasks = new ArrayList<>();
  private long now = 1_000_000;
  private long scheduled;

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public Timer after(Duration delay, Runnable work) {
    Task task = new Task(now + delay.toNanos(), scheduled++, work);
    tasks.add(task);
    return () -> tasks.remove(task);
  }

  /** Lets time pass and runs what is due meanwhile, in order. */
  public void pass(Duration time) {
    long end = now + time.toNanos();
    Optional<Task> next = nextUntil(end);
    while (next.isPresent()) {
      tasks.remove(next.get());
      now = Math.max(now, next.get().at());
      next.get().work().run();
      next = nextUntil(end);
    }
    now = end;
  }

  /** How many tasks wait for their time. */
  public int waiting() {
    return tasks.size();
  }

  private Optional<Task> nextUntil(long end) {
    return tasks.stream()
        .filter(task -> task.at() <= end)
        .min(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
  }

  private record Task(long at, long order, Runnable work) {}
}
