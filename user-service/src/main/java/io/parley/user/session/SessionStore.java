package io.parley.user.session;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.user.revocation.SessionRemover;
import java.util.List;
import java.util.Optional;

/** Keeps sessions until they end or expire. What a method has done when it returns is durable. */
interface SessionStore extends SessionRemover {

  /** Enters a new session. */
  void create(StoredSession session);

  Optional<StoredSession> find(UserId user, LoginSessionId id);

  /** All sessions of a user, the oldest first. */
  List<Session> list(UserId user);

  /**
   * Replaces a session, if its current token still has the expected hash. Of several that try at
   * once, exactly one succeeds.
   */
  boolean rotate(StoredSession next, TokenHash expected);
}
