package io.parley.chassis.token;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.time.Instant;

/**
 * What a verified access token says.
 *
 * @param user whose it is
 * @param session the log-in it comes from
 * @param expiresAt when it stops to be valid
 * @param admin whether the user runs this system
 */
public record AccessToken(UserId user, LoginSessionId session, Instant expiresAt, boolean admin) {}
