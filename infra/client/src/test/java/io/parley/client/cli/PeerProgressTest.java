package io.parley.client.cli;

import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.WITH_BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.cli.PeerProgress.Mark;
import io.parley.client.receipt.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerProgressTest {

  @TempDir Path folder;

  @Test
  void isKeptAndOnlyMovesForward() {
    PeerProgress marks = new PeerProgress(folder);
    assertThat(marks.load(WITH_BOB)).isEqualTo(Mark.NONE);

    marks.save(progress(5, 3));
    marks.save(progress(4, 4));

    assertThat(new PeerProgress(folder).load(WITH_BOB)).isEqualTo(new Mark(5, 4));
  }

  @Test
  void aDamagedFileIsNoMark() throws IOException {
    Files.writeString(folder.resolve(WITH_BOB + ".progress"), "?");

    assertThat(new PeerProgress(folder).load(WITH_BOB)).isEqualTo(Mark.NONE);
  }

  @Test
  void ticksSayHowFarAMessageIs() {
    Mark mark = new Mark(5, 3);

    assertThat(mark.ticks(3)).isEqualTo("✓✓ read");
    assertThat(mark.ticks(5)).isEqualTo("✓✓");
    assertThat(mark.ticks(6)).isEqualTo("✓");
  }

  private static Progress progress(long delivered, long read) {
    return new Progress(WITH_BOB, BOB, delivered, null, read, null);
  }
}
