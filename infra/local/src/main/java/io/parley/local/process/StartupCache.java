package io.parley.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a JVM remembers of an earlier start of the same program (JEP 483 and 514): with it, a start
 * costs less than half the processor time. A JVM that finds the cache does not fit its class path
 * or itself starts as if there were none.
 */
public record StartupCache(Path file) {

  private static final String NAME = "startup.aot";

  /** The cache of the program that is kept in the folder. */
  public static StartupCache in(Path folder) {
    return new StartupCache(folder.resolve(NAME));
  }

  /** The cache of the program in the jar. */
  public static StartupCache beside(Path jar) {
    return new StartupCache(jar.resolveSibling(NAME));
  }

  public boolean exists() {
    return Files.exists(file);
  }

  /** The options of a JVM that makes use of it. */
  List<String> use() {
    return List.of("-XX:AOTCache=" + file);
  }

  /**
   * The options of a JVM that makes it, at its polite end. Without the profiles of JEP 515: the
   * optimising compiler would begin with them at once, in all JVMs while all of them start.
   */
  List<String> make() {
    return List.of(
        "-XX:AOTCacheOutput=" + unfinished(),
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:-AOTRecordTraining");
  }

  /** Lets it count once it is complete; false if the JVM did not make it. */
  public boolean finish() {
    if (!Files.exists(unfinished())) {
      return false;
    }
    try {
      Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path unfinished() {
    return file.resolveSibling(file.getFileName() + ".new");
  }
}
