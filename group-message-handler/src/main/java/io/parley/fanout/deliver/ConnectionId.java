package io.parley.fanout.deliver;

/** One WebSocket connection, as its node names it. */
public record ConnectionId(String value) {}
