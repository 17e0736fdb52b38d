package io.parley.e2e.matrix;

/** What somebody can be to a group, the one who may least first. */
enum Relation {
  /** Asks about a group that does not exist. */
  NOBODYS,
  STRANGER,
  BANNED,
  EX_MEMBER,
  MUTED,
  MEMBER,
  ADMIN,
  OWNER
}
