package io.parley.local.thirdparty;

import io.parley.local.layout.Refusal;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The class path that the module of a backend collects in its {@code target}. */
final class JavaClassPath {
  private JavaClassPath() {}

  /** The module's own jar, so that its classes win, and then the libraries. */
  static String of(Path build) {
    Path libraries = build.resolve("lib");
    try (Stream<Path> files = Files.isDirectory(libraries) ? Files.list(build) : Stream.empty()) {
      return files
              .filter(file -> file.getFileName().toString().endsWith(".jar"))
              .findAny()
              .orElseThrow(() -> notBuilt(build))
          + File.pathSeparator
          + libraries
          + "/*";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Refusal notBuilt(Path build) {
    return new Refusal(
        "A class path is not there: run 'mvn -f %s package' in the repository."
            .formatted(build.resolveSibling("pom.xml")));
  }
}
