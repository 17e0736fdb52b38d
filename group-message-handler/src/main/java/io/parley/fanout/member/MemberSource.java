package io.parley.fanout.member;

import io.parley.contracts.ConversationId;
import java.util.Optional;

/** Where members are loaded from. */
interface MemberSource {

  /**
   * Who is, and was, in a group; may block.
   *
   * @return empty if there is no such group
   * @throws io.parley.chassis.rpc.RpcUnavailableException if there is no answer now
   */
  Optional<MemberList> load(ConversationId conversation);
}
