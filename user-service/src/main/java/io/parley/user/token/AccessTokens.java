package io.parley.user.token;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;

/** Makes access tokens. */
public interface AccessTokens {

  /** A new token, valid for a few minutes, for one user and one log-in session. */
  IssuedAccessToken issue(UserId user, LoginSessionId session);
}
