package io.parley.user.block;

import java.time.Duration;

/** Who acts on what users think of each other. */
interface RelationListener {

  /**
   * Says that a relation has changed; returns when it is acted upon.
   *
   * @throws io.parley.chassis.rpc.RpcUnavailableException if nobody answered in time
   */
  void changed(UserPair pair, Duration deadline);
}
