package io.parley.handler.metric;

/** How a message fared. */
public enum SendOutcome {
  SENT,
  DUPLICATE,
  REFUSED,
  UNAVAILABLE
}
