package io.parley.user.session;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions for tests that need no Cassandra. */
final class InMemorySessionStore implements SessionStore {

  private final Map<LoginSessionId, StoredSession> sessions = new LinkedHashMap<>();

  @Override
  public synchronized void create(StoredSession session) {
    sessions.put(session.session().id(), session);
  }

  @Override
  public synchronized Optional<StoredSession> find(UserId user, LoginSessionId id) {
    return Optional.ofNullable(sessions.get(id))
        .filter(stored -> stored.session().user().equals(user));
  }

  @Override
  public synchronized List<Session> list(UserId user) {
    return sessions.values().stream()
        .map(StoredSession::session)
        .filter(session -> session.user().equals(user))
        .sorted(Comparator.comparing(session -> session.id().toString()))
        .toList();
  }

  @Override
  public synchronized boolean rotate(StoredSession next, TokenHash expected) {
    StoredSession stored = sessions.get(next.session().id());
    boolean current = stored != null && stored.current().equals(expected);
    if (current) {
      sessions.put(next.session().id(), next);
    }
    return current;
  }

  @Override
  public synchronized void remove(UserId user, LoginSessionId session) {
    if (find(user, session).isPresent()) {
      sessions.remove(session);
    }
  }
}
