package io.parley.message.group;

import io.parley.contracts.UserId;
import io.parley.message.change.Permission;

/** One thing to be written to the table, by the change that is at a number of the log. */
public sealed interface RosterRow {

  /** A row without earlier stays, in a request. */
  int ROW_BYTES = 200;

  /** What an earlier stay adds to it. */
  int STAY_BYTES = 80;

  long seq();

  /** How much room it takes in a request, about. */
  int bytes();

  /** A membership, as the change leaves it. */
  record Membership(long seq, UserId user, Member member) implements RosterRow {

    @Override
    public int bytes() {
      return ROW_BYTES + STAY_BYTES * member.earlier().size();
    }
  }

  /** All memberships that the change concerns have been written before this, or are with it. */
  record Reached(long seq, long version, Permission send) implements RosterRow {

    @Override
    public int bytes() {
      return ROW_BYTES;
    }
  }
}
