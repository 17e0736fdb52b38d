package io.parley.user.session;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.time.Instant;

/**
 * A log-in that has not ended.
 *
 * @param device what the user calls the device
 * @param remembered whether it lasts for weeks
 * @param usedAt when it was refreshed last
 * @param expiresAt when it ends if it is not refreshed
 */
public record Session(
    UserId user,
    LoginSessionId id,
    String device,
    boolean remembered,
    Instant createdAt,
    Instant usedAt,
    Instant expiresAt) {

  /** The same session, used now. */
  Session used(Instant now, SessionProperties properties) {
    return new Session(
        user, id, device, remembered, createdAt, now, now.plus(properties.lifetime(remembered)));
  }
}
