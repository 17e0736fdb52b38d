package io.parley.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to run a program and how to tell that it is ready.
 *
 * @param environment added to the launcher's own
 * @param log its output is appended here
 * @param stopGrace between the polite signal and the one that cannot be ignored
 * @param startupCache where its start-up cache is or would be; null for what is not a JVM
 */
public record ProcessSpec(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path log,
    ReadyProbe ready,
    Duration stopGrace,
    @Nullable StartupCache startupCache) {

  private static final Duration CACHE_GRACE = Duration.ofMinutes(3);

  public ProcessSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** The same program, started with its start-up cache if there is one. */
  public ProcessSpec usingStartupCache() {
    return startupCache != null && startupCache.exists()
        ? withJvmOptions(startupCache.use(), stopGrace)
        : this;
  }

  /** The same program; if it has no start-up cache, it makes one when it is stopped politely. */
  public ProcessSpec makingStartupCache() {
    return startupCache == null || startupCache.exists()
        ? usingStartupCache()
        : withJvmOptions(startupCache.make(), CACHE_GRACE);
  }

  private ProcessSpec withJvmOptions(List<String> options, Duration grace) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(1, options);
    return new ProcessSpec(name, longer, environment, log, ready, grace, startupCache);
  }
}
