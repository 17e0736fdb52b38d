package io.parley.local.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A small JSON file that is replaced as a whole and that only its owner can read. */
public final class StateFile {
  public static final JsonMapper JSON = JsonMapper.builder().build();

  private StateFile() {}

  /** What the file says; empty if it is not there or not readable as such. */
  public static <T> Optional<T> read(Path file, Class<T> type) {
    try {
      return Optional.of(JSON.readValue(Files.readString(file), type));
    } catch (NoSuchFileException | JacksonException unreadable) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static void write(Path file, Object content) {
    writeText(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content));
  }

  /** Replaces the file's text in one step. */
  public static void writeText(Path file, String text) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      Path fresh =
          Files.createTempFile(
              folder, "state", ".tmp", PosixFilePermissions.asFileAttribute(ownerOnly));
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
