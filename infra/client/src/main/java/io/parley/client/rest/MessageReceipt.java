package io.parley.client.rest;

import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * When a message was delivered to and read by one user; empty for not yet or not known any more.
 */
public record MessageReceipt(
    UserId user, Optional<Instant> deliveredAt, Optional<Instant> readAt) {}
