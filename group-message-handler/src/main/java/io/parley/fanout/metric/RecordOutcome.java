package io.parley.fanout.metric;

/** How the handling of a record ended. */
public enum RecordOutcome {
  DONE,
  /** It could not be read, or names what does not exist. */
  SKIPPED,
  /** It was too old to be tried again. */
  EXPIRED,
  /** An error of this service. */
  FAILED
}
