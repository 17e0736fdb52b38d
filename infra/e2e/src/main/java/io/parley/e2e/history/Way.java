package io.parley.e2e.history;

/** How something reached a device. */
public enum Way {
  /** Pushed by the server. */
  LIVE,
  /** In the answer to a fetch. */
  FETCHED,
  /** In a list of heads, asked for or not. */
  HEADS
}
