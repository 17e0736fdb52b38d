package io.parley.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process to be measured: says that it is ready and waits for its end. */
final class Sleeper {

  static final List<String> COMMAND =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp",
          System.getProperty("java.class.path"),
          Sleeper.class.getName());

  private Sleeper() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println("ready");
    while (System.in.read() >= 0) {
      // Until the other side closes it.
    }
  }
}
