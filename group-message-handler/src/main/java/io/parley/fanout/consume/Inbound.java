package io.parley.fanout.consume;

import com.google.protobuf.ByteString;

/**
 * A record that was taken from a topic.
 *
 * @param key records of one key must be handled in their order
 * @param ticket to be given back when the record needs no further care
 */
public record Inbound(String key, ByteString value, Ticket ticket) {}
