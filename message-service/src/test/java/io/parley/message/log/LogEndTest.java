package io.parley.message.log;

import static io.parley.message.log.Logs.chunk;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogEndTest {

  private final InMemoryLog log = new InMemoryLog();
  private final ConversationId conversation = Logs.conversation();

  @Test
  void emptyLogEndsAtNothing() {
    assertThat(LogEnd.read(log, conversation)).isEmpty();
  }

  @Test
  void logEndsAtItsLastRow() {
    write(1, 64, 1);
    write(65, 70, 1);

    assertThat(head()).isEqualTo(70);
  }

  @Test
  void rowsOfAFormerOwnerBehindALaterOwnersAreNotPartOfTheLog() {
    write(1, 10, 1);
    write(11, 12, 2);
    // The former owner's last write, begun before it knew that its lease was over.
    write(11, 20, 1);

    assertThat(head()).isEqualTo(12);
  }

  @Test
  void rowsOfAFormerOwnerThatNobodyWroteOverAreAccepted() {
    write(1, 10, 1);
    write(11, 20, 1);

    assertThat(head()).isEqualTo(20);
  }

  @Test
  void phantomsOfSeveralFormerOwnersAreNotPartOfTheLog() {
    write(1, 10, 1);
    write(11, 60, 2);
    write(11, 11, 3);
    write(11, 74, 1);

    assertThat(head()).isEqualTo(11);
  }

  @Test
  void phantomsAreRecognisedInALongLog() {
    for (long from = 1; from < 1_000; from += 50) {
      write(from, from + 49, 1);
    }
    write(1_001, 1_001, 2);
    write(1_001, 1_064, 1);

    assertThat(head()).isEqualTo(1_001);
    assertThat(LogEnd.read(log, conversation).getFirst().seq()).isEqualTo(1_064 - 127);
  }

  @Test
  void openedButEmptyBucketDoesNotHideTheOneBefore() {
    for (long from = 1; from < 4_095; from += 63) {
      write(from, from + 62, 1);
    }
    log.open(conversation, 1);

    assertThat(head()).isEqualTo(4_095);
  }

  @Test
  void theMemoryForDuplicatesReachesIntoTheBucketBefore() {
    write(4_000, 4_063, 1);
    write(4_064, 4_095, 1);
    write(4_096, 4_097, 1);

    List<TailRow> rows = LogEnd.read(log, conversation);

    assertThat(rows).extracting(TailRow::seq).contains(4_095L, 4_096L, 4_097L);
    assertThat(rows).hasSize(98);
  }

  private long head() {
    return LogEnd.read(log, conversation).getLast().seq();
  }

  private void write(long from, long to, long epoch) {
    log.write(List.of(chunk(conversation, from, to, epoch)));
  }
}
