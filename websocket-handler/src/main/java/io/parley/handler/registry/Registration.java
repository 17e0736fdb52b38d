package io.parley.handler.registry;

/** What came of entering a session into the registry. */
public enum Registration {
  REGISTERED,
  TOO_MANY_DEVICES,
  REVOKED,
  /** The registry is away, or does not know this node yet; the registration follows. */
  LATER
}
