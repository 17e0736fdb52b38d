package io.parley.user.block;

import io.parley.contracts.UserId;
import java.time.Instant;

/** Somebody does not want to hear from a user any more. */
public record Block(UserId user, Instant blockedAt) {}
