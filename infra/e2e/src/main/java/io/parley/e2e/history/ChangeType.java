package io.parley.e2e.history;

import java.util.Locale;

/** What a change of a group is about. */
public enum ChangeType {
  CREATED,
  JOINED,
  ADDED,
  LEFT,
  REMOVED,
  BANNED,
  UNBANNED,
  ROLE,
  OWNER,
  MUTED,
  UNMUTED,
  TITLE,
  DESCRIPTION,
  PICTURE,
  SETTINGS;

  /** The type of this name on the wire. */
  public static ChangeType of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  /** Whether the users it names are out of the group afterwards. */
  public boolean takesOut() {
    return this == LEFT || this == REMOVED || this == BANNED;
  }

  /** Whether the users it names are in the group afterwards. */
  public boolean takesIn() {
    return this == CREATED || this == JOINED || this == ADDED;
  }
}
