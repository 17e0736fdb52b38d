package io.parley.client.rest;

/** A successful log-in. */
public record Login(Account user, SessionTokens tokens) {}
