package io.parley.handler.typing;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import java.util.Set;

/** Who is in a group. */
sealed interface Members {

  /** When it was asked, by the ticker. */
  long askedAt();

  /**
   * These are.
   *
   * @param version the version of the group that this is of
   * @param users its members
   */
  record Known(long version, Set<UserId> users, long askedAt) implements Members {
    public Known {
      users = Set.copyOf(users);
    }
  }

  /** Nobody can tell, or there is no such group. */
  record Refused(ErrorCode code, long askedAt) implements Members {}
}
