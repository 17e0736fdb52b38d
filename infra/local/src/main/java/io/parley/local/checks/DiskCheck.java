package io.parley.local.checks;

import io.parley.local.layout.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Is there room for the databases? */
final class DiskCheck {
  private static final long NEEDED_BYTES = 2L << 30;

  private DiskCheck() {}

  static void requireFree(Path folder) {
    try {
      Files.createDirectories(folder);
      requireFree(folder, Files.getFileStore(folder).getUsableSpace());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void requireFree(Path folder, long freeBytes) {
    if (freeBytes < NEEDED_BYTES) {
      throw new Refusal(
          "Only %d MB are free on the disk of %s: free 2 GB there."
              .formatted(freeBytes >> 20, folder));
    }
  }
}
