package io.parley.e2e.cluster;

import io.parley.local.layout.ServiceName;
import io.parley.local.services.ServicePlan;

/** Which processes the tests run, and what they are told. */
final class Plans {

  private Plans() {}

  /** Two of what scales, with rate limits that a load does not reach. */
  static ServicePlan loadTest() {
    return ServicePlan.everything()
        .with(ServiceName.MESSAGE_SERVICE, 2)
        .with(ServiceName.WEBSOCKET_HANDLER, 2);
  }
}
