package io.parley.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java has no method for. */
final class Signals {
  private Signals() {}

  static void freeze(long pid) {
    send(pid, "STOP");
  }

  static void thaw(long pid) {
    send(pid, "CONT");
  }

  private static void send(long pid, String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
