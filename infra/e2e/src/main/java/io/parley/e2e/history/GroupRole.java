package io.parley.e2e.history;

/** What somebody is in a group; later ones may more. */
public enum GroupRole {
  MEMBER,
  ADMIN,
  OWNER
}
