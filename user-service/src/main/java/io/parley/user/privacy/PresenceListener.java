package io.parley.user.privacy;

import io.parley.contracts.UserId;
import java.time.Duration;

/** Who shows people's presence to each other. */
interface PresenceListener {

  /**
   * Says that who may see a user, or whom the user may see, has changed.
   *
   * @throws io.parley.chassis.rpc.RpcUnavailableException if nobody answered in time
   */
  void changed(UserId user, Duration deadline);
}
