package io.parley.group.state;

import io.parley.contracts.UserId;
import java.time.Instant;

/** Somebody may not come into a group. */
public record Ban(UserId user, UserId by, Instant at) {}
