package io.parley.client.rest;

import io.parley.client.group.GroupRole;
import io.parley.client.group.GroupSettings;
import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A group or public room as this user sees it.
 *
 * @param isPublic whether it is a room that anyone may find and join
 * @param category of a public room
 * @param owner empty for public rooms, which belong to nobody
 * @param members how many there are
 * @param role of this user; empty when they are not in it
 * @param online how many of the members are online; where rooms are listed, if it is known
 */
public record Group(
    GroupId id,
    String title,
    String description,
    Optional<String> picture,
    boolean isPublic,
    Optional<String> category,
    Optional<UserId> owner,
    int members,
    GroupSettings settings,
    Optional<GroupRole> role,
    long version,
    Instant createdAt,
    Optional<Integer> online) {

  /** Where its members talk. */
  public ConversationId conversation() {
    return id.conversation();
  }
}
