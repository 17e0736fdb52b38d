package io.parley.client.rest;

import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.Optional;

/** What this user may know of another one; no time when online, unknown or hidden. */
public record UserPresence(UserId user, boolean online, Optional<Instant> lastSeen) {}
