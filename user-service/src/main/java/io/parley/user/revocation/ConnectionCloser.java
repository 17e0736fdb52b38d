package io.parley.user.revocation;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.util.Collection;

/** Has the live connections of ended sessions closed. */
interface ConnectionCloser {

  /**
   * Returns when the connections are closed and no new ones are let in.
   *
   * @throws io.parley.chassis.rpc.RpcUnavailableException if that is not certain; trying again is
   *     safe
   */
  void close(UserId user, Collection<LoginSessionId> sessions);
}
