package io.parley.registry.transition;

import io.parley.registry.session.SessionStore;
import io.parley.registry.support.InMemorySessionStore;
import io.parley.registry.support.InMemoryTransitionStore;
import java.util.List;

final class InMemoryTransitionStoreTest extends TransitionStoreContract {

  private final InMemoryTransitionStore store = new InMemoryTransitionStore();
  private final SessionStore sessions = new InMemorySessionStore(store);

  @Override
  SessionStore sessions() {
    return sessions;
  }

  @Override
  TransitionStore transitions() {
    return store;
  }

  @Override
  List<Transition> takeAfterThePatience() {
    store.pass(PATIENCE);
    return store.take(1024, PATIENCE);
  }
}
