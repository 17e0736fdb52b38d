package io.parley.handler.delivery;

import java.util.List;

/** Hands pushes to another node. */
interface DeliveryClient {

  /**
   * Delivers; may block.
   *
   * @return for each push, in the same order, whether its user is there
   * @throws RuntimeException if the node does not answer
   */
  List<Boolean> deliver(String address, List<Push> pushes);
}
