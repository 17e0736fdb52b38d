package io.parley.client.rest;

import io.parley.client.group.GroupRole;
import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * One member of a group.
 *
 * @param muted whether they may not write
 * @param mutedUntil when that ends; empty for without end
 */
public record GroupMember(
    UserId user, GroupRole role, Instant joinedAt, boolean muted, Optional<Instant> mutedUntil) {}
