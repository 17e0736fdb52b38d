package io.parley.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A shell that knows what the launcher runs and ends it when the launcher is gone. It notices by
 * the end of its standard input, which comes however the launcher ended, SIGKILL included.
 */
final class Watchdog implements AutoCloseable {
  private final PrintStream orders;

  private Watchdog(PrintStream orders) {
    this.orders = orders;
  }

  static Watchdog start() {
    try (InputStream script = Watchdog.class.getResourceAsStream("watchdog.sh")) {
      if (script == null) {
        throw new IllegalStateException("watchdog.sh is missing from the launcher's class path");
      }
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      Process shell =
          new ProcessBuilder("sh", "-c", text, "parley-watchdog")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Watchdog(new PrintStream(shell.getOutputStream(), true, StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void add(long pid) {
    orders.println("add " + pid);
  }

  void remove(long pid) {
    orders.println("remove " + pid);
  }

  @Override
  public void close() {
    orders.close();
  }
}
