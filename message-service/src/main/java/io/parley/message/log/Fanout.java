package io.parley.message.log;

/**
 * Asks for an event to be brought to its readers once it is durable; else whoever adds it does so.
 *
 * @param originConnection which knows of it already; empty when none
 */
public record Fanout(String originConnection) {}
