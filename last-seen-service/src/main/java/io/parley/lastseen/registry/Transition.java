package io.parley.lastseen.registry;

import io.parley.contracts.UserId;
import java.time.Instant;

/**
 * A user came, with their first device, or went, with their last.
 *
 * @param id by which it is reported as done
 */
public record Transition(String id, UserId user, boolean online, Instant at) {}
