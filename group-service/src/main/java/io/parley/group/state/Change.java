package io.parley.group.state;

import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that everybody in the group learns of, by an event in its log.
 *
 * @param version 1 more than that of the change before
 * @param actor whose doing it was
 */
public record Change(long version, UserId actor, What what) {

  /** What has changed. */
  public sealed interface What {

    /** The actor has made the group with these users. */
    record Created(List<UserId> users, String title, Settings settings) implements What {}

    /** The actor came by themselves. */
    record Joined(UserId user, boolean fullHistory) implements What {}

    /** The actor has added the users, or let them in. */
    record Added(List<UserId> users, boolean fullHistory) implements What {}

    /** The actor has left. */
    record Left(UserId user) implements What {}

    record Removed(UserId user) implements What {}

    /** The user may have been in the group or not. */
    record Banned(UserId user) implements What {}

    record Unbanned(UserId user) implements What {}

    record RoleChanged(UserId user, Role role) implements What {}

    /** The user is the owner now; the owner before is an admin. */
    record OwnerChanged(UserId user) implements What {}

    /**
     * The user cannot write.
     *
     * @param until absent for without end
     */
    record Muted(UserId user, @Nullable Instant until) implements What {}

    record Unmuted(UserId user) implements What {}

    record TitleChanged(String title) implements What {}

    record DescriptionChanged(@Nullable String description) implements What {}

    record PictureChanged(@Nullable String picture) implements What {}

    record SettingsChanged(Settings settings) implements What {}
  }
}
