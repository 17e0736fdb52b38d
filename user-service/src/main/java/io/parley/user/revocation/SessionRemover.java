package io.parley.user.revocation;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;

/** Removes sessions, so that they cannot be refreshed any more. */
public interface SessionRemover {

  /** Removes a session if it is there; durable when it returns. */
  void remove(UserId user, LoginSessionId session);
}
