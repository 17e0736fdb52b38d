package io.parley.fanout.consume;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks of one key one after the other, and tasks of different keys side by side. A key has a
 * virtual thread only while it has tasks. The number of tasks is bounded by whoever submits them.
 */
public final class KeyedTasks {

  private static final Logger log = LoggerFactory.getLogger(KeyedTasks.class);

  private final String name;
  private final Map<String, ArrayDeque<Runnable>> queues = new ConcurrentHashMap<>();

  public KeyedTasks(String name) {
    this.name = name;
  }

  /** Runs the task when those of its key before it have ended. */
  public void submit(String key, Runnable task) {
    ArrayDeque<Runnable> fresh = new ArrayDeque<>(1);
    ArrayDeque<Runnable> queue =
        queues.compute(
            key,
            (_, waiting) -> {
              ArrayDeque<Runnable> target = waiting == null ? fresh : waiting;
              target.add(task);
              return target;
            });
    if (queue == fresh) {
      Thread.ofVirtual().name(name).start(() -> runAll(key));
    }
  }

  private void runAll(String key) {
    for (Runnable task = next(key); task != null; task = next(key)) {
      try {
        task.run();
      } catch (RuntimeException e) {
        log.error("a task of {} failed", name, e);
      }
    }
  }

  private @Nullable Runnable next(String key) {
    Runnable[] head = new Runnable[1];
    queues.computeIfPresent(
        key,
        (_, waiting) -> {
          Runnable task = waiting.poll();
          if (task == null) {
            return null;
          }
          head[0] = task;
          return waiting;
        });
    return head[0];
  }
}
