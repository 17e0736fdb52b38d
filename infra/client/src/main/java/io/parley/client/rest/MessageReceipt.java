package io.parley.client.rest;

import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether and when a message was delivered to and read by one user. The times of long ago are not
 * known any more.
 */
public record MessageReceipt(
    UserId user,
    boolean delivered,
    Optional<Instant> deliveredAt,
    boolean read,
    Optional<Instant> readAt) {}
