package io.parley.client.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder in which one user's state is kept on this machine; only its owner may read it. */
final class Profile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  private Profile(Path folder) {
    this.folder = folder;
  }

  /** The profile of this name, made if it is missing. */
  static Profile open(Path home, String name) {
    Path folder = home.resolve(name);
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new CliException(
          ExitCode.REFUSED, "The folder " + folder + " cannot be used: " + e.getMessage() + ".");
    }
    return new Profile(folder);
  }

  Optional<SavedSession> session() {
    Path file = sessionFile();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), SavedSession.class));
    } catch (IOException | JacksonException e) {
      throw new CliException(
          ExitCode.NOT_LOGGED_IN, "The file " + file + " is damaged: log in again.");
    }
  }

  void save(SavedSession session) {
    try {
      Path written = folder.resolve("session.json.new");
      Files.write(written, JSON.writeValueAsBytes(session));
      Files.move(
          written,
          sessionFile(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets who was logged in, but not the messages. */
  void forgetSession() {
    try {
      Files.deleteIfExists(sessionFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the work while no other process does the same with this profile. */
  <T> T alone(Supplier<T> work) {
    try (FileChannel channel = lockFile("session.lock");
        FileLock lock = channel.lock()) {
      assert lock.isValid();
      return work.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the messages of the user are. */
  Path messages(SavedSession session) {
    return folder.resolve("messages-" + session.userId());
  }

  /**
   * Claims the profile's messages for this process, until it ends.
   *
   * @return null if another process has them
   */
  @Nullable FileLock claimMessages() throws IOException {
    return lockFile("messages.lock").tryLock();
  }

  private FileChannel lockFile(String name) throws IOException {
    return FileChannel.open(
        folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private Path sessionFile() {
    return folder.resolve("session.json");
  }
}
