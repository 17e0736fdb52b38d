package io.parley.e2e.planted;

import io.parley.local.layout.ServiceName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Puts the errors that a service's tests have for it on the class path of a running instance. */
final class PlantedJar {

  private static final String AGENT = PlantingAgent.class.getName();

  private PlantedJar() {}

  /** What to tell the JVM of an instance. */
  static String javaOptions(ServiceName service) {
    try {
      return "-javaagent:" + agent(planted(service));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path planted(ServiceName service) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../..", service.text(), "target"))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-planted.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError(service.text() + " has built no planted errors"))
          .toRealPath();
    }
  }

  private static Path agent(Path planted) throws IOException {
    Path jar = Files.createTempFile("planting", ".jar").toRealPath();
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.CLASS_PATH, planted.toUri().toString());
    attributes.putValue("Premain-Class", AGENT);
    String entry = AGENT.replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream bytes = PlantingAgent.class.getResourceAsStream("PlantingAgent.class")) {
      out.putNextEntry(new JarEntry(entry));
      out.write(Objects.requireNonNull(bytes).readAllBytes());
      out.closeEntry();
    }
    jar.toFile().deleteOnExit();
    return jar;
  }
}
