package io.parley.client.rest;

import io.parley.contracts.UserId;
import java.time.Instant;

/** Somebody who wants to come into a group and waits for an admin. */
public record JoinRequest(UserId user, Instant at) {}
