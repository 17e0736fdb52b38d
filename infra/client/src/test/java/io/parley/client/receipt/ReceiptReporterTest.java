package io.parley.client.receipt;

import static io.parley.client.TestData.WITH_BOB;
import static io.parley.client.TestData.WITH_CAROL;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.frame.ClientFrame;
import io.parley.client.time.ManualTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptReporterTest {

  private final ManualTimers timers = new ManualTimers();
  private final List<ClientFrame> sent = new ArrayList<>();
  private final ReceiptReporter reporter =
      new ReceiptReporter(timers, Duration.ofMillis(50), this::pollAll);

  @Test
  void reportsOfOneConversationAreMerged() {
    for (long seq = 1; seq <= 20; seq++) {
      reporter.delivered(WITH_BOB, seq);
    }
    reporter.delivered(WITH_CAROL, 3);
    timers.pass(Duration.ofMillis(50));

    assertThat(sent)
        .containsExactly(
            new ClientFrame.Delivered(WITH_BOB, 20, "r:" + WITH_BOB),
            new ClientFrame.Delivered(WITH_CAROL, 3, "r:" + WITH_CAROL));
  }

  @Test
  void readingIncludesDelivery() {
    reporter.delivered(WITH_BOB, 4);
    reporter.read(WITH_BOB, 4);
    timers.pass(Duration.ofMillis(50));

    assertThat(sent).containsExactly(new ClientFrame.Read(WITH_BOB, 4, "r:" + WITH_BOB));
  }

  @Test
  void readingIsReportedThoughMoreWasDeliveredMeanwhile() {
    reporter.read(WITH_BOB, 4);
    reporter.delivered(WITH_BOB, 6);
    timers.pass(Duration.ofMillis(50));

    assertThat(sent)
        .containsExactly(
            new ClientFrame.Read(WITH_BOB, 4, "r:" + WITH_BOB),
            new ClientFrame.Delivered(WITH_BOB, 6, "r:" + WITH_BOB));
  }

  @Test
  void neverReportsBackwards() {
    reporter.delivered(WITH_BOB, 4);
    timers.pass(Duration.ofMillis(50));
    reporter.delivered(WITH_BOB, 3);
    reporter.read(WITH_BOB, 0);
    timers.pass(Duration.ofSeconds(1));

    assertThat(sent).hasSize(1);
  }

  @Test
  void reportsAgainAfterALostConnectionWhatMayNotHaveArrived() {
    reporter.read(WITH_BOB, 2);
    reporter.delivered(WITH_BOB, 4);
    timers.pass(Duration.ofMillis(50));
    sent.clear();

    reporter.connected();
    timers.pass(Duration.ofMillis(50));

    assertThat(sent)
        .containsExactly(
            new ClientFrame.Read(WITH_BOB, 2, "r:" + WITH_BOB),
            new ClientFrame.Delivered(WITH_BOB, 4, "r:" + WITH_BOB));
  }

  @Test
  void doesNotRepeatOldReports() {
    reporter.delivered(WITH_BOB, 4);
    timers.pass(Duration.ofMinutes(3));
    sent.clear();

    reporter.connected();
    timers.pass(Duration.ofSeconds(1));

    assertThat(sent).isEmpty();
  }

  @Test
  void repeatsWhatTheServerDidNotTake() {
    reporter.delivered(WITH_BOB, 4);
    timers.pass(Duration.ofMillis(50));

    reporter.failed(ReceiptReporter.conversationOf("r:" + WITH_BOB).orElseThrow());
    timers.pass(Duration.ofMillis(50));

    assertThat(sent).hasSize(2);
  }

  private void pollAll() {
    Optional<ClientFrame> frame = reporter.poll();
    while (frame.isPresent()) {
      sent.add(frame.get());
      frame = reporter.poll();
    }
  }
}
