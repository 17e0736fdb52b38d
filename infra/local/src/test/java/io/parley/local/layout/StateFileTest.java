package io.parley.local.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
  @TempDir Path folder;

  record Pair(String name, long number) {}

  @Test
  void whatWasWrittenIsRead() {
    Path file = folder.resolve("deep/state.json");
    StateFile.write(file, new Pair("seven", 7));
    assertThat(StateFile.read(file, Pair.class)).contains(new Pair("seven", 7));
  }

  @Test
  void onlyItsOwnerCanReadIt() throws IOException {
    Path file = folder.resolve("state.json");
    StateFile.write(file, new Pair("secret", 1));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void missingOrTornFileIsNoState() throws IOException {
    Path file = folder.resolve("state.json");
    assertThat(StateFile.read(file, Pair.class)).isEmpty();
    Files.writeString(file, "{\"name\":");
    assertThat(StateFile.read(file, Pair.class)).isEmpty();
  }
}
