package io.parley.message.change;

/** What a change does. */
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
  SETTINGS
}
