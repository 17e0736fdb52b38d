package io.parley.group.invite;

import io.parley.contracts.GroupId;
import io.parley.group.state.InviteCode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows which group an invite is of; what it is worth is for the group to say. What a method has
 * done when it returns is durable.
 */
interface InviteDirectory {

  /**
   * Enters an invite.
   *
   * @param end after which it is forgotten some time; absent for never
   */
  void put(InviteCode code, GroupId group, @Nullable Instant end);

  Optional<GroupId> find(InviteCode code);
}
