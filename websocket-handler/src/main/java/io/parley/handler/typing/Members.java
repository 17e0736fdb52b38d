package io.parley.handler.typing;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Who is in a group. */
sealed interface Members {

  /** When it was asked, by the ticker. */
  long askedAt();

  /**
   * These are.
   *
   * @param version the version of the group that this is of
   * @param voices its members, and whether they may write
   */
  record Known(long version, Map<UserId, Voice> voices, long askedAt) implements Members {
    public Known {
      voices = Map.copyOf(voices);
    }

    /** Why a user may not write in the group at a time; empty if they may. */
    Optional<ErrorCode> refusal(UserId user, Instant now) {
      Voice voice = voices.get(user);
      if (voice == null) {
        return Optional.of(ErrorCode.NOT_A_MEMBER);
      }
      if (voice.mutedUntilMillis() > now.toEpochMilli()) {
        return Optional.of(ErrorCode.MUTED);
      }
      return voice.permitted() ? Optional.empty() : Optional.of(ErrorCode.NOT_PERMITTED);
    }
  }

  /**
   * Whether a member may write.
   *
   * @param permitted whether the group lets members of that role
   * @param mutedUntilMillis since the Unix epoch; 0 if not muted
   */
  record Voice(boolean permitted, long mutedUntilMillis) {}

  /** Nobody can tell, or there is no such group. */
  record Refused(ErrorCode code, long askedAt) implements Members {}
}
