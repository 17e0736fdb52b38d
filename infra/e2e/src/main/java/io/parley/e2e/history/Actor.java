package io.parley.e2e.history;

import io.parley.contracts.DeviceId;
import io.parley.contracts.UserId;

/** One device of one user. */
public record Actor(UserId user, DeviceId device) {

  @Override
  public String toString() {
    return user.toString().substring(18) + "/" + device;
  }
}
