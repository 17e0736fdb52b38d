package io.parley.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration SHORT_LIFE = Duration.ofSeconds(2);

  private final Backoff backoff = new Backoff(Duration.ofSeconds(1));

  @Test
  void pausesDoubleUpToTenSeconds() {
    List<Long> pauses =
        IntStream.range(0, 6).mapToObj(life -> backoff.after(SHORT_LIFE).toSeconds()).toList();
    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
  }

  @Test
  void longLifeStartsTheRowAgain() {
    backoff.after(SHORT_LIFE);
    backoff.after(SHORT_LIFE);
    assertThat(backoff.after(Duration.ofMinutes(1))).hasSeconds(1);
  }
}
