package io.parley.lastseen.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoopTest {

  @Test
  void everyLoopThatIsStartedRuns() {
    List<AtomicInteger> rounds =
        IntStream.range(0, 2_000).mapToObj(_ -> new AtomicInteger()).toList();
    List<Loop> loops =
        rounds.stream()
            .map(each -> new Loop("test", Duration.ofHours(1), each::incrementAndGet))
            .toList();
    loops.forEach(Loop::start);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(rounds).allMatch(each -> each.get() == 1));
    loops.forEach(Loop::stop);
    assertThat(loops).noneMatch(Loop::isRunning);
  }

  @Test
  void aFailureDoesNotEndIt() {
    AtomicInteger rounds = new AtomicInteger();
    Loop loop =
        new Loop(
            "test",
            Duration.ofMillis(1),
            () -> {
              if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("the first round fails");
              }
            });
    loop.start();
    await().atMost(Duration.ofSeconds(20)).until(() -> rounds.get() > 2);
    loop.stop();
  }
}
