package io.parley.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How to run a program and how to tell that it is ready.
 *
 * @param environment added to the launcher's own
 * @param log its output is appended here
 * @param stopGrace between the polite signal and the one that cannot be ignored
 */
public record ProcessSpec(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path log,
    ReadyProbe ready,
    Duration stopGrace) {

  public ProcessSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
