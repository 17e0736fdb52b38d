package io.parley.registry.transition;

import io.parley.contracts.UserId;
import java.time.Instant;

/**
 * A user came, with their first device, or went, with their last.
 *
 * @param at when, by the clock of Redis; who was lost with their node went when it fell silent
 * @param recorded when the registry changed, by the same clock
 */
public record Transition(
    TransitionId id, UserId user, boolean online, Instant at, Instant recorded) {}
