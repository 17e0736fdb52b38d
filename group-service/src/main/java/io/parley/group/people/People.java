package io.parley.group.people;

import io.parley.contracts.UserId;
import java.util.Collection;
import java.util.Map;

/** Knows users. */
public interface People {

  /**
   * What users are to somebody.
   *
   * @throws io.parley.chassis.rpc.RpcUnavailableException if nobody can say at the moment
   */
  Map<UserId, Relation> relations(UserId to, Collection<UserId> users);

  /**
   * What a user is to somebody.
   *
   * @param blocks whether the user has blocked them
   */
  record Relation(boolean exists, boolean blocks) {}
}
