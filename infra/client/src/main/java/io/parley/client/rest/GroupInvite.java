package io.parley.client.rest;

import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A way into a group for whoever knows the code.
 *
 * @param expiresAt empty if it does not expire
 * @param maxUses empty if it is good for any number of people
 */
public record GroupInvite(
    String code,
    UserId by,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Integer> maxUses,
    int uses) {}
