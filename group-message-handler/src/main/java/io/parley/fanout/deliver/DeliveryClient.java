package io.parley.fanout.deliver;

import io.parley.contracts.UserId;
import java.util.List;

/** Hands pushes to a node. */
interface DeliveryClient {

  /**
   * Delivers; may block.
   *
   * @return for each push, in the same order, those of its users who are not there
   * @throws RuntimeException if the node does not answer
   */
  List<List<UserId>> deliver(String address, List<Push> pushes);

  /** The node is gone for good. */
  void forget(String address);
}
