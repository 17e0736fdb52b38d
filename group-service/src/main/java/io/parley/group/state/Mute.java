package io.parley.group.state;

import io.parley.contracts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody cannot write.
 *
 * @param until when it ends; absent for without end
 */
public record Mute(UserId by, @Nullable Instant until) {

  public boolean isInForce(Instant now) {
    return until == null || until.isAfter(now);
  }
}
