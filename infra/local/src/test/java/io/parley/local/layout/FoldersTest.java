package io.parley.local.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    for (String file : new String[] {"lock", "cassandra/data/rows", "launcher/lib/jar"}) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file);
    }
  }

  @Test
  void emptyingKeepsWhatIsToBeKept() {
    Folders.empty(folder, Set.of(folder.resolve("lock"), folder.resolve("launcher")));
    assertThat(folder.resolve("lock")).exists();
    assertThat(folder.resolve("launcher/lib/jar")).exists();
    assertThat(folder.resolve("cassandra")).doesNotExist();
  }

  @Test
  void deletingLeavesNothing() {
    Folders.delete(folder.resolve("cassandra"));
    assertThat(folder.resolve("cassandra")).doesNotExist();
    Folders.delete(folder.resolve("never-was"));
  }
}
