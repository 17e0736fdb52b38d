package io.parley.user.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The directory that holds the signing keys, one PEM file each. */
final class KeyDirectory {

  private static final String FIRST_KEY = "0001.pem";

  private final Path directory;

  KeyDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * The keys in the order of their names.
   *
   * @throws KeysUnusableException with a sentence for the operator, if a file cannot be read as a
   *     key
   */
  List<ECKey> read() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".pem"))
          .sorted()
          .map(KeyDirectory::read)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new KeysUnusableException("The keys in " + directory + " cannot be read: " + e, e);
    }
  }

  /**
   * Makes the first key, readable by the owner only. If another process was faster, its key stays.
   */
  void generate() {
    try {
      Files.createDirectories(directory);
      Path fresh =
          Files.createTempFile(
              directory,
              "new-",
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, PemKeys.write(new ECKeyGenerator(Curve.P_256).generate()));
      publish(fresh, directory.resolve(FIRST_KEY));
    } catch (IOException | JOSEException e) {
      throw new KeysUnusableException("No key could be made in " + directory + ": " + e, e);
    }
  }

  @Override
  public String toString() {
    return directory.toAbsolutePath().toString();
  }

  /** A link appears at once and whole, and never replaces what is there. */
  private static void publish(Path fresh, Path name) throws IOException {
    try {
      Files.createLink(name, fresh);
    } catch (FileAlreadyExistsException e) {
      // The other process' key is as good as ours.
    } catch (UnsupportedOperationException e) {
      Files.move(fresh, name, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.deleteIfExists(fresh);
  }

  private static ECKey read(Path file) {
    try {
      return PemKeys.read(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new KeysUnusableException("The key " + file + " cannot be used: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
