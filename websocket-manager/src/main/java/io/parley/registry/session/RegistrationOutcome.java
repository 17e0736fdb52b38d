package io.parley.registry.session;

/** What came of registering one session. */
public enum RegistrationOutcome {
  REGISTERED,
  TOO_MANY_DEVICES,
  REVOKED,
  /** The registry does not know the node: it must send a heartbeat first. */
  UNKNOWN_NODE
}
