package io.parley.group.invite;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.group.state.Invite;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invite that is valid.
 *
 * @param by who has made it
 * @param expiresAt never if absent
 * @param maxUses how many may come by it; any number if absent
 * @param uses how many have
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InviteView(
    String code,
    String by,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Integer maxUses,
    int uses) {

  static InviteView of(Invite invite) {
    return new InviteView(
        invite.code().value(),
        invite.by().toString(),
        invite.createdAt(),
        invite.limits().expiresAt(),
        invite.limits().maxUses(),
        invite.uses());
  }
}
