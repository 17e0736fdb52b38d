package io.parley.local.process;

/** Where the launcher tells what it does, a line per event. */
@FunctionalInterface
public interface Progress {
  void say(String line);
}
