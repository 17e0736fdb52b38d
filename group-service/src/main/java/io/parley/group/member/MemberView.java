package io.parley.group.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.group.state.Member;
import io.parley.group.state.Mute;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as the others see them.
 *
 * @param muted whether they may not write
 * @param mutedUntil when that ends; absent for without end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberView(
    String user, String role, Instant joinedAt, boolean muted, @Nullable Instant mutedUntil) {

  static MemberView of(Member member, Instant now) {
    Mute mute = member.mute();
    Instant until = mute == null ? null : mute.until();
    boolean muted = member.isMuted(now);
    return new MemberView(
        member.user().toString(),
        member.role().text(),
        member.joinedAt(),
        muted,
        muted ? until : null);
  }
}
