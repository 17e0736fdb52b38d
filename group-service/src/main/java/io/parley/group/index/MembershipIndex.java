package io.parley.group.index;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.state.Change;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which groups users are in, as far as that is published: it follows the groups themselves, a
 * moment behind. What a method has done when it returns is durable.
 */
public interface MembershipIndex {

  /** Follows changes of a group. Repeating them, also old ones, does no harm. */
  void apply(GroupId group, List<Change> changes);

  /** Groups of a user in the order of their ids, after the given one or from the start. */
  List<GroupId> groups(UserId user, Optional<GroupId> after, int limit);

  /** In how many groups users are. */
  Map<UserId, Integer> counts(Collection<UserId> users);
}
