package io.parley.local.thirdparty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Files from the class path, put where another program reads them. */
final class Resources {
  private Resources() {}

  /** Writes the template with each {@code ${name}} replaced. */
  static void render(String template, Map<String, String> values, Path target) {
    try (InputStream in = open("/io/parley/local/thirdparty/" + template)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> value : values.entrySet()) {
        text = text.replace("${" + value.getKey() + "}", value.getValue());
      }
      Files.createDirectories(target.getParent());
      Files.writeString(target, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void copy(String resource, Path target) {
    try (InputStream in = open(resource)) {
      Files.createDirectories(target.getParent());
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = Resources.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("Not on the launcher's class path: " + resource);
    }
    return in;
  }
}
