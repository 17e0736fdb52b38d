package io.parley.message.log;

/**
 * Bounds of one answer; it holds at least one event if there is one.
 *
 * @param events at most that many
 * @param bytes of bodies, at most that many
 */
public record RangeLimits(int events, long bytes) {}
