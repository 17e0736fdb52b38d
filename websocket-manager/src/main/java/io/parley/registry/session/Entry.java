package io.parley.registry.session;

import java.util.List;

/** What the store made of a session that was to be entered. */
public sealed interface Entry {

  /** It was entered. */
  record Entered() implements Entry {}

  /**
   * The device has two connections. The later one is entered, whichever that is; this names the
   * other.
   */
  record Replaced(Location former) implements Entry {}

  /** It was refused: that many devices are connected already, at nodes dead or alive. */
  record Full(List<Location> present) implements Entry {}

  /** It was refused: the login session was revoked. */
  record Revoked() implements Entry {}
}
