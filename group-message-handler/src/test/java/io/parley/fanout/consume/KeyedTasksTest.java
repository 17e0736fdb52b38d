package io.parley.fanout.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedTasksTest {

  private final KeyedTasks tasks = new KeyedTasks("test");
  private final List<Integer> done = new CopyOnWriteArrayList<>();

  @Test
  void tasksOfAKeyKeepTheirOrder() {
    IntStream.range(0, 1000).forEach(i -> tasks.submit("a", () -> done.add(i)));
    await().until(() -> done.size() == 1000);
    assertThat(done).isSorted();
  }

  @Test
  void keysDoNotWaitForEachOther() {
    CountDownLatch never = new CountDownLatch(1);
    tasks.submit("a", () -> waitFor(never));
    tasks.submit("a", () -> done.add(2));
    tasks.submit("b", () -> done.add(1));
    await().until(() -> done.equals(List.of(1)));
    never.countDown();
    await().until(() -> done.equals(List.of(1, 2)));
  }

  @Test
  void failedTaskDoesNotEndItsKey() {
    tasks.submit(
        "a",
        () -> {
          throw new IllegalStateException("planned");
        });
    tasks.submit("a", () -> done.add(1));
    await().until(() -> done.equals(List.of(1)));
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
