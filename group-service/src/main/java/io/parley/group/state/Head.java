package io.parley.group.state;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group without its members.
 *
 * @param category of a public room; absent for groups, whose members were invited
 * @param owner absent for public rooms, which belong to nobody
 */
public record Head(
    GroupId id,
    Info info,
    Settings settings,
    @Nullable String category,
    @Nullable UserId owner,
    Counts counts,
    Versions versions,
    Instant createdAt) {

  /** A group before its first commit. */
  public static Head ofGroup(GroupId id, Info info, Settings settings, Instant now) {
    return new Head(id, info, settings, null, null, Counts.NONE, Versions.NONE, now);
  }

  /** A public room before its first commit. */
  public static Head ofRoom(
      GroupId id, Info info, Settings settings, String category, Instant now) {
    return new Head(id, info, settings, category, null, Counts.NONE, Versions.NONE, now);
  }

  /** Whether anyone may find and join it. */
  public boolean isRoom() {
    return category != null;
  }

  /** Whether its last member has left, so that it is no more. */
  public boolean hasEnded() {
    return !isRoom() && counts.members() == 0;
  }

  public Head with(Info next) {
    return new Head(id, next, settings, category, owner, counts, versions, createdAt);
  }

  public Head with(Settings next) {
    return new Head(id, info, next, category, owner, counts, versions, createdAt);
  }

  public Head with(Counts next) {
    return new Head(id, info, settings, category, owner, next, versions, createdAt);
  }

  public Head with(Versions next) {
    return new Head(id, info, settings, category, owner, counts, next, createdAt);
  }

  public Head ownedBy(UserId next) {
    return new Head(id, info, settings, category, next, counts, versions, createdAt);
  }
}
