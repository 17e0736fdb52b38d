package io.parley.local.services;

import io.parley.local.layout.Folders;
import io.parley.local.layout.JavaProgram;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Refusal;
import io.parley.local.layout.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The executable jar of a service, unpacked: that starts faster, and a new build does not pull the
 * classes away from under a running process.
 */
public final class ServiceJar {
  private static final int EXTRACT_SECONDS = 60;

  private ServiceJar() {}

  /** Refuses if the service was never built. */
  static void requireBuilt(Layout layout, ServiceName service) {
    newest(layout.build(service), service);
  }

  /** The unpacked jar to run, unpacked now unless that was done before. */
  static Path unpacked(Layout layout, ServiceName service) {
    Path build = layout.build(service);
    Path jar = newest(build, service);
    try {
      String version = Long.toString(Files.getLastModifiedTime(jar).toMillis());
      Path folder = build.resolve("unpacked").resolve(version);
      if (!Files.exists(folder)) {
        unpack(jar, folder);
      }
      return folder.resolve(jar.getFileName().toString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path newest(Path build, ServiceName service) {
    try (Stream<Path> files = Files.isDirectory(build) ? Files.list(build) : Stream.empty()) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .orElseThrow(() ->
              new Refusal(service.text() + " is not built: run 'mvn -DskipTests package' first."));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Several may unpack the same jar at once: the folder appears complete, and only once. */
  private static void unpack(Path jar, Path folder) throws IOException {
    Path own = folder.resolveSibling(folder.getFileName() + "-" + UUID.randomUUID());
    extract(jar, own);
    try {
      Files.move(own, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException doneByAnother) {
      Folders.delete(own);
    }
  }

  private static void extract(Path jar, Path folder) throws IOException {
    List<String> command =
        List.of(
            JavaProgram.path(),
            "-XX:TieredStopAtLevel=1",
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--force",
            "--destination",
            folder.toString());
    Process extraction = new ProcessBuilder(command).inheritIO().start();
    try {
      if (!extraction.waitFor(EXTRACT_SECONDS, TimeUnit.SECONDS) || extraction.exitValue() != 0) {
        throw new Refusal("Cannot unpack " + jar + ": build it again.");
      }
    } catch (InterruptedException interrupted) {
      extraction.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
