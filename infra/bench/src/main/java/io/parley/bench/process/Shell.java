package io.parley.bench.process;

import java.io.IOException;

/** Runs what the user of the load generator wants to happen in a run. */
public final class Shell {

  private Shell() {}

  /** Runs the command with bash and waits for its end. */
  public static void run(String command) throws IOException, InterruptedException {
    int status = new ProcessBuilder("bash", "-c", command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("'" + command + "' ended with " + status);
    }
  }
}
