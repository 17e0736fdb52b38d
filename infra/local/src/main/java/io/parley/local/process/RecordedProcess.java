package io.parley.local.process;

import java.util.Optional;

/**
 * A process as written down for later, when its pid may belong to another program.
 *
 * @param startedMillis when it started, as the operating system tells it
 */
public record RecordedProcess(String name, long pid, long startedMillis) {

  /** Two programs may be told different times of one start; pids do not come round that fast. */
  private static final long TOLERANCE_MILLIS = 10_000;

  public static RecordedProcess of(String name, ProcessHandle handle) {
    return new RecordedProcess(name, handle.pid(), started(handle));
  }

  /** The process, if it still runs and is really the one that was recorded. */
  public Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> Math.abs(started(handle) - startedMillis) <= TOLERANCE_MILLIS);
  }

  private static long started(ProcessHandle handle) {
    return handle.info().startInstant().map(instant -> instant.toEpochMilli()).orElse(0L);
  }
}
