package io.parley.chassis.web;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;

/**
 * The user whose access token came with the request; controllers take it as an argument.
 *
 * @param admin whether the user runs this system, by what user-service says ({@code
 *     parley.user.admins}) when it makes the token
 */
public record CurrentUser(UserId id, LoginSessionId session, boolean admin) {}
