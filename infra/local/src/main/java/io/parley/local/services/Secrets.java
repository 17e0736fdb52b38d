package io.parley.local.services;

import io.parley.local.layout.Layout;
import io.parley.local.layout.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of one cluster: made at its first start, kept with its data. */
public final class Secrets {
  private static final int BYTES = 32;

  private Secrets() {}

  /** Signs what services call each other with. */
  public static String serviceTokens(Layout layout) {
    return keptIn(layout.secrets().resolve("service-tokens"));
  }

  public static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  // Services start side by side, and all of them must get the one that was made first.
  private static synchronized String keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        StateFile.writeText(file, random());
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
