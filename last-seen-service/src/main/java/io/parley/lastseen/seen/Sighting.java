package io.parley.lastseen.seen;

import io.parley.contracts.UserId;
import java.time.Instant;

/**
 * A user came or went.
 *
 * @param online whether they came
 */
public record Sighting(UserId user, Instant at, boolean online) {}
