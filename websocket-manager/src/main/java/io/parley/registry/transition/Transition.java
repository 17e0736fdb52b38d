package io.parley.registry.transition;

import io.parley.contracts.UserId;
import java.time.Instant;

/**
 * A user came, with their first device, or went, with their last.
 *
 * @param at when, by the clock of Redis
 */
public record Transition(TransitionId id, UserId user, boolean online, Instant at) {}
