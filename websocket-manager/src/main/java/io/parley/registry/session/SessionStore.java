package io.parley.registry.session;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.registry.node.Incarnation;
import io.parley.registry.node.NodeId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the sessions are kept. It knows nothing of which nodes live; each change of one user's
 * sessions is atomic.
 */
public interface SessionStore {

  /**
   * Enters sessions of a node. A session of the same user and device that is there is replaced,
   * unless it is the very same connection. One answer per session, in the same order.
   *
   * @param limit how many devices a user may have
   */
  List<Entry> enter(Incarnation node, List<Session> sessions, int limit);

  /** Removes sessions of a node, each only if that very connection is there. */
  void remove(NodeId node, List<Session> sessions);

  /** The nodes at which each user has devices, each once, in the order of the users. */
  List<Set<Incarnation>> find(List<UserId> users);

  /** Removes what users have at nodes that are dead. */
  void drop(Map<UserId, ? extends Collection<Incarnation>> dead);

  /**
   * Refuses login sessions of a user from now on, and names the connections that they have.
   *
   * @param memory for how long they are refused
   */
  List<Location> revoke(UserId user, Collection<LoginSessionId> logins, Duration memory);

  /**
   * Removes what users have at a dead node.
   *
   * @param limit the most users that are looked at
   * @return how many were looked at; fewer than the limit when none is left
   */
  int sweep(Incarnation dead, int limit);
}
