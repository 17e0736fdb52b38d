package io.parley.handler.connection;

/**
 * What somebody may see of a user's presence.
 *
 * @param lastSeenMillis when the user was seen last, in milliseconds since the Unix epoch; 0 when
 *     they are online, or when it is unknown or hidden
 */
public record Presence(boolean online, long lastSeenMillis) {}
