package io.parley.client.log;

import static io.parley.client.TestData.NOON;
import static io.parley.client.TestData.WITH_BOB;
import static io.parley.client.TestData.fromBob;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.frame.LogEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMessageLogTest extends MessageLogContract {

  @TempDir Path folder;
  private MessageLog log = new InMemoryMessageLog(1);

  @BeforeEach
  void openLog() {
    log = FileMessageLog.open(folder);
  }

  @Override
  MessageLog log() {
    return log;
  }

  @Test
  void survivesARestart() {
    LogEvent first = fromBob(1);
    log.append(first);
    log.append(fromBob(2));
    log.syncedAsOf(NOON);

    MessageLog again = FileMessageLog.open(folder);

    assertThat(again.cursor(WITH_BOB)).isEqualTo(2);
    assertThat(again.range(WITH_BOB, 1, 1)).containsExactly(first);
    assertThat(again.syncedAsOf()).contains(NOON);
  }

  @Test
  void voidRunsSurviveARestart() {
    LogEvent last = fromBob(11);
    log.append(fromBob(1));
    log.skip(WITH_BOB, 3);
    log.append(fromBob(4));
    log.skip(WITH_BOB, 10);
    log.append(last);

    MessageLog again = FileMessageLog.open(folder);

    assertThat(again.cursor(WITH_BOB)).isEqualTo(11);
    assertThat(again.range(WITH_BOB, 1, 99)).hasSize(11).endsWith(last);
    assertThat(again.range(WITH_BOB, 9, 11))
        .containsExactly(new LogEvent.Hidden(WITH_BOB, 9), new LogEvent.Hidden(WITH_BOB, 10), last);
  }

  @Test
  void aVoidRunOutOfItsPlaceIsCutOff() throws IOException {
    log.append(fromBob(1));
    Path file = folder.resolve(WITH_BOB + ".jsonl");
    Files.writeString(file, "void 3 9\n", StandardOpenOption.APPEND);

    assertThat(FileMessageLog.open(folder).cursor(WITH_BOB)).isEqualTo(1);
    assertThat(Files.readString(file)).doesNotContain("void");
  }

  @Test
  void cutsOffALineThatWasWrittenHalf() throws IOException {
    log.append(fromBob(1));
    log.append(fromBob(2));
    Path file = folder.resolve(WITH_BOB + ".jsonl");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 7));

    MessageLog again = FileMessageLog.open(folder);
    assertThat(again.cursor(WITH_BOB)).isEqualTo(1);

    again.append(fromBob(2));
    assertThat(FileMessageLog.open(folder).cursor(WITH_BOB)).isEqualTo(2);
  }

  @Test
  void ignoresWhatDoesNotBelongThere() throws IOException {
    log.append(fromBob(1));
    Files.writeString(folder.resolve("notes.jsonl"), "hello");
    Files.writeString(
        folder.resolve(WITH_BOB + ".jsonl"), "{\"type\":\"pong\"}\n", StandardOpenOption.APPEND);

    assertThat(FileMessageLog.open(folder).cursors()).containsEntry(WITH_BOB, 1L).hasSize(1);
  }
}
