package io.parley.lastseen.push;

import io.parley.contracts.UserId;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.watch.Watcher;
import java.util.Collection;

/** Tells those who look at a user what is shown of that user now. */
public interface Pushes {

  /** Returns at once; what is told last counts. */
  void tell(Collection<Watcher> audience, UserId target, Presence presence);
}
