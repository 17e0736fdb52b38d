package io.parley.user.token;

import io.parley.contracts.UserId;

/** Who runs this system; their access tokens say so. */
@FunctionalInterface
public interface Admins {

  /** Whether this user does. */
  boolean include(UserId user);
}
