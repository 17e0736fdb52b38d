package io.parley.client.rest;

import io.parley.contracts.UserId;

/** What others see of an account. */
public record Account(UserId id, String username, String displayName) {}
