package io.parley.client.rest;

import io.parley.contracts.UserId;
import java.time.Instant;

/** Somebody who may not come into a group, and who said so. */
public record BannedUser(UserId user, UserId by, Instant at) {}
