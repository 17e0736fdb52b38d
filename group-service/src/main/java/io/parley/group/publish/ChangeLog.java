package io.parley.group.publish;

import io.parley.contracts.GroupId;
import io.parley.group.state.Change;
import java.util.List;

/** The logs of conversations. */
interface ChangeLog {

  /** What came of an attempt. */
  enum Outcome {
    /** All changes are in the log, durable. */
    APPENDED,
    /** Nobody answered in time; trying again is safe. */
    UNAVAILABLE,
    /** The log does not take them. */
    REFUSED
  }

  /** Adds changes, in the order of their versions. Those that are there already do not matter. */
  Outcome append(GroupId group, List<Change> changes);
}
