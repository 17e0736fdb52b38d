package io.parley.fanout.locate;

import io.parley.contracts.UserId;
import java.util.List;

/** Which node holds devices of which user. */
interface Registry {

  /**
   * Asks; may block.
   *
   * @return for each user, in the same order, the nodes
   * @throws RuntimeException if the registry does not answer
   */
  List<List<HandlerNode>> lookup(List<UserId> users);
}
