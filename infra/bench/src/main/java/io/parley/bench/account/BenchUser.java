package io.parley.bench.account;

import io.parley.client.rest.MemoryTokenStore;
import io.parley.contracts.UserId;

/** A user who is logged in. */
public record BenchUser(String username, UserId id, MemoryTokenStore tokens) {}
