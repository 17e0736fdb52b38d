package io.parley.client.log;

import static io.parley.client.TestData.WITH_BOB;
import static io.parley.client.TestData.fromBob;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InMemoryMessageLogTest extends MessageLogContract {

  private final MessageLog log = new InMemoryMessageLog(5);

  @Override
  MessageLog log() {
    return log;
  }

  @Test
  void forgetsTheOldestEventsButNotWhereItIs() {
    for (long seq = 1; seq <= 8; seq++) {
      log.append(fromBob(seq));
    }

    assertThat(log.range(WITH_BOB, 1, 8))
        .extracting(event -> event.seq())
        .containsExactly(4L, 5L, 6L, 7L, 8L);
    assertThat(log.cursor(WITH_BOB)).isEqualTo(8);
  }
}
