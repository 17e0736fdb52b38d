package io.parley.group.state;

import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is in a group.
 *
 * @param joinedVersion the version of the change by which they came
 */
public record Member(
    UserId user, Role role, Instant joinedAt, long joinedVersion, @Nullable Mute mute) {

  /** Who inherits a group first: admins before others, then who has been there longer. */
  public static final Comparator<Member> SENIORITY =
      Comparator.comparing(Member::role)
          .reversed()
          .thenComparing(Member::joinedVersion)
          .thenComparing(member -> member.user().toString());

  public boolean isMuted(Instant now) {
    return mute != null && mute.isInForce(now);
  }

  public Member as(Role next) {
    return new Member(user, next, joinedAt, joinedVersion, mute);
  }

  public Member muted(@Nullable Mute next) {
    return new Member(user, role, joinedAt, joinedVersion, next);
  }
}
