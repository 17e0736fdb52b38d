package io.parley.group.state;

import io.parley.contracts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who knows its code may join.
 *
 * @param by who made it
 * @param limits when it ends by itself
 * @param uses how many have come by it
 */
public record Invite(
    InviteCode code, UserId by, Instant createdAt, Limits limits, int uses, boolean revoked) {

  /** When an invite ends by itself; an absent limit does not end it. */
  public record Limits(@Nullable Instant expiresAt, @Nullable Integer maxUses) {}

  /** What an invite is worth. */
  public enum Validity {
    VALID,
    EXPIRED,
    REVOKED
  }

  /** A new one. */
  public static Invite create(InviteCode code, UserId by, Instant now, Limits limits) {
    return new Invite(code, by, now, limits, 0, false);
  }

  public Validity validity(Instant now) {
    if (revoked) {
      return Validity.REVOKED;
    }
    Instant end = limits.expiresAt();
    Integer max = limits.maxUses();
    boolean over = (end != null && !end.isAfter(now)) || (max != null && uses >= max);
    return over ? Validity.EXPIRED : Validity.VALID;
  }

  public Invite used() {
    return new Invite(code, by, createdAt, limits, uses + 1, revoked);
  }

  public Invite revoke() {
    return new Invite(code, by, createdAt, limits, uses, true);
  }
}
