package io.parley.local.process;

/** What a managed process is doing. */
public enum ProcessState {
  /** Not running, and nobody wants it to. */
  STOPPED,
  /** Running, not yet able to serve. */
  STARTING,
  READY,
  /** Frozen by SIGSTOP. */
  PAUSED,
  /** Asked to end. */
  STOPPING,
  /** Ended by itself; comes back after a pause. */
  WAITING_TO_RESTART
}
