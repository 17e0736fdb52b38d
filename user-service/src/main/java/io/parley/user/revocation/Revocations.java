package io.parley.user.revocation;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.util.Collection;

/** Ends sessions. */
public interface Revocations {

  /**
   * Ends sessions of a user. When it returns they cannot be refreshed any more, whatever happens
   * then. Their connections are closed, or will be as soon as websocket-manager answers.
   */
  void revoke(UserId user, Collection<LoginSessionId> ids);
}
