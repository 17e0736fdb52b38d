package io.parley.group.publish;

import io.parley.group.state.Head;
import java.util.Optional;

/**
 * A group up to a version whose changes are perhaps not in the log.
 *
 * @param announcement of the command that led to it, while it is kept
 */
public record Unpublished(Head head, Optional<Announcement> announcement) {

  /** A group as it was found. */
  public static Unpublished found(Head head) {
    return new Unpublished(head, Optional.empty());
  }
}
