package io.parley.handler.metric;

/** How a push to the devices of one user on one node fared. */
public enum PushOutcome {
  LOCAL,
  REMOTE,
  NOT_HERE,
  FAILED,
  HANDED_OVER,
  DROPPED
}
