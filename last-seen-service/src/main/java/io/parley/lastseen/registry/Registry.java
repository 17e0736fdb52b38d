package io.parley.lastseen.registry;

import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The session registry. Every call ends with {@link io.parley.chassis.rpc.RpcUnavailableException}
 * when it does not answer.
 */
public interface Registry {

  /** The most that is asked for or answered at once. */
  int MAX_BATCH = 1024;

  /**
   * Takes transitions; waits for the first.
   *
   * @param done ids of transitions taken earlier, at most {@link #MAX_BATCH}
   */
  List<Transition> take(List<String> done, Duration wait);

  /** Those of the users who have a device connected. */
  Set<UserId> online(Collection<UserId> users);

  /** How many users are online. */
  long count();

  /** The live handler nodes: where the RPC server of each is, by its id. */
  Map<String, String> nodes();
}
