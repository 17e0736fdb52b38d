package io.parley.group.publish;

import io.parley.contracts.GroupId;
import io.parley.group.state.Change;
import java.util.List;

/** The logs of conversations. */
interface ChangeLog {

  /** What came of an attempt. */
  enum Outcome {
    /** All changes are in the log, durable, and on their way to the members. */
    APPENDED,
    /**
     * All changes are in the log, durable; but some would not get to the members if the owner of
     * the log ended now. Appending them again later sees to that.
     */
    PENDING,
    /** Nobody answered in time; trying again is safe. */
    UNAVAILABLE,
    /** The log does not take them. */
    REFUSED
  }

  /** Adds changes, in the order of their versions. Those that are there already do not matter. */
  Outcome append(GroupId group, List<Change> changes);
}
