package io.parley.group.online;

import io.parley.contracts.UserId;
import java.util.List;

/** Knows who is online. */
interface OnlineUsers {

  /**
   * How many of these users are online.
   *
   * @param users at most 1,024
   * @throws io.parley.chassis.rpc.RpcUnavailableException if nobody can say at the moment
   */
  int count(List<UserId> users);
}
