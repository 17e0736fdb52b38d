package io.parley.local.layout;

import java.nio.file.Path;

/** The Java that runs the launcher and therefore everything else. */
public final class JavaProgram {
  private JavaProgram() {}

  public static String path() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
