package io.parley.message.group;

import io.parley.contracts.UserId;
import io.parley.message.change.Permission;

/** One thing to be written to the table, by the change that is at a number of the log. */
public sealed interface RosterRow {

  long seq();

  /** A membership, as the change leaves it. */
  record Membership(long seq, UserId user, Member member) implements RosterRow {}

  /** All memberships that the change concerns have been written before this, or are with it. */
  record Reached(long seq, long version, Permission send) implements RosterRow {}
}
