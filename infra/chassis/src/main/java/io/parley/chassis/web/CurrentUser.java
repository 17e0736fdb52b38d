package io.parley.chassis.web;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;

/** The user whose access token came with the request; controllers take it as an argument. */
public record CurrentUser(UserId id, LoginSessionId session) {}
