package io.parley.group.state;

import io.parley.contracts.UserId;
import java.time.Instant;

/** Somebody waits for an admin to let them in. */
public record JoinRequest(UserId user, Instant at) {}
