package io.parley.lastseen.state;

import io.parley.contracts.UserId;

/**
 * Somebody who looks and whom they look at.
 *
 * @param viewer who looks
 * @param target at whom
 */
public record Pair(UserId viewer, UserId target) {}
