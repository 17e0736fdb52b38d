package io.parley.lastseen.visibility;

import io.parley.lastseen.state.Pair;
import java.util.List;

/** Who knows the privacy settings of users. */
interface PrivacyRules {

  /** The most pairs at once. */
  int MAX_PAIRS = 1024;

  /**
   * Whether viewers may see users; one answer per pair, in the same order.
   *
   * @throws io.parley.chassis.rpc.RpcUnavailableException if there was no answer
   */
  List<Boolean> maySee(List<Pair> pairs);
}
