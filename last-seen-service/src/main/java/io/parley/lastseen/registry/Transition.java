package io.parley.lastseen.registry;

import io.parley.contracts.UserId;
import java.time.Instant;

/**
 * A user came, with their first device, or went, with their last.
 *
 * @param id by which it is reported as done
 * @param at when they came or went
 * @param recorded when the registry changed; later than that of the user's transition before
 */
public record Transition(String id, UserId user, boolean online, Instant at, Instant recorded) {}
