package io.parley.chassis.redis;

/** A member of a set. */
public record RedisMember(String key, String value) {}
