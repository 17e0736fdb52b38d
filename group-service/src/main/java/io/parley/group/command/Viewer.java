package io.parley.group.command;

import io.parley.group.state.Head;
import io.parley.group.state.Member;
import io.parley.group.state.Mute;
import io.parley.group.state.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who looks at a group.
 *
 * @param member what they are in it, if anything
 * @param standing what they may do
 * @param now when they look
 */
public record Viewer(Optional<Member> member, Standing standing, Instant now) {

  /** An actor who is this in a group, if anything. */
  public static Viewer of(Head head, Actor actor, Optional<Member> member, Instant now) {
    return new Viewer(member, Standing.of(head, actor, member), now);
  }

  /** Their role, if they are in the group. */
  public Optional<Role> role() {
    return member.map(Member::role);
  }

  /** The mute that is in force for them, if there is one. */
  public Optional<Mute> mute() {
    return member
        .filter(found -> found.isMuted(now))
        .flatMap(found -> Optional.ofNullable(found.mute()));
  }
}
