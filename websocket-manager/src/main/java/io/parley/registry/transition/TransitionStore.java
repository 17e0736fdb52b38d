package io.parley.registry.transition;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** What the session store has recorded of users who came and went. */
public interface TransitionStore {

  /**
   * Hands transitions out, each to one caller; those of one user in their order.
   *
   * @param max the most that are handed out
   * @param patience one that was handed out this long ago and is not done is handed out again
   */
  List<Transition> take(int max, Duration patience);

  /** Forgets transitions that were handed out. */
  void done(Collection<TransitionId> ids);

  /** How many users are online. */
  long online();
}
