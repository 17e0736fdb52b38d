package io.parley.local.launcher;

import io.parley.local.process.Progress;
import java.io.PrintStream;

/** Prints each line with the seconds since the start. */
public final class ConsoleProgress implements Progress {
  private final PrintStream out;
  private final long startedNanos = System.nanoTime();

  public ConsoleProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void say(String line) {
    out.printf("[%6.1f s] %s%n", seconds(), line);
  }

  public double seconds() {
    return (System.nanoTime() - startedNanos) / 1e9;
  }
}
