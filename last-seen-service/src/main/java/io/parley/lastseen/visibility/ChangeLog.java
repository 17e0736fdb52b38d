package io.parley.lastseen.visibility;

import io.parley.contracts.UserId;
import java.util.List;

/** Tells all instances of users whose privacy has changed. */
interface ChangeLog {

  /** A place in the log. */
  record Place(String id) {

    /** Before everything. */
    static final Place START = new Place("0-0");
  }

  /**
   * What came after a place.
   *
   * @param users whose privacy has changed
   * @param end the new place
   * @param complete whether nothing is missing between the two places
   */
  record Changes(List<UserId> users, Place end, boolean complete) {}

  void append(UserId user);

  Changes since(Place place);
}
