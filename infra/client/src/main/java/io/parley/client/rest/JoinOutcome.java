package io.parley.client.rest;

/** What came of an attempt to join a group. */
public sealed interface JoinOutcome {

  /** The user is in it. */
  record Joined(Group group) implements JoinOutcome {}

  /** An admin decides. */
  record Pending() implements JoinOutcome {}
}
