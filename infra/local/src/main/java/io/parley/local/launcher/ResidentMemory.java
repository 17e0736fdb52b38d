package io.parley.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How much memory a process occupies, as {@code ps} tells it. */
final class ResidentMemory {
  private ResidentMemory() {}

  /** 0 if it does not run. */
  static long megabytes(long pid) {
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
      String kilobytes =
          new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) >> 10;
    } catch (IOException noPs) {
      return 0;
    }
  }
}
