package io.parley.fanout.metric;

/** What became of a push. */
public enum PushOutcome {
  DELIVERED,
  /** Some of the users were not where the registry said. */
  NOT_HERE,
  /** The node did not take it. */
  FAILED
}
