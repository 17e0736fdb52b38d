package io.parley.handler.registry;

import io.parley.contracts.UserId;
import java.util.List;

/**
 * The session registry. Calls block; they fail with {@link
 * io.parley.chassis.rpc.RpcUnavailableException} or {@link io.grpc.StatusRuntimeException} while it
 * is away.
 */
interface Registry {

  Heartbeat beat(int connections, boolean draining);

  /** One result per session, in the same order. */
  List<Registration> register(List<Session> sessions);

  void unregister(List<Session> sessions);

  /** The nodes of each user, in the same order. */
  List<List<HandlerNode>> lookup(List<UserId> users);
}
