package io.parley.group.invite;

import io.parley.contracts.GroupId;
import io.parley.group.state.InviteCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The directory in memory; nothing is forgotten. */
final class InMemoryInviteDirectory implements InviteDirectory {

  private final Map<InviteCode, GroupId> groups = new ConcurrentHashMap<>();

  @Override
  public void put(InviteCode code, GroupId group, @Nullable Instant end) {
    groups.put(code, group);
  }

  @Override
  public Optional<GroupId> find(InviteCode code) {
    return Optional.ofNullable(groups.get(code));
  }
}
