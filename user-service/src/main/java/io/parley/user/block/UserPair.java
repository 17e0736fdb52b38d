package io.parley.user.block;

import io.parley.contracts.UserId;

/** Two users, in an order that matters. */
public record UserPair(UserId user, UserId other) {

  /** The same two the other way round. */
  public UserPair reversed() {
    return new UserPair(other, user);
  }
}
