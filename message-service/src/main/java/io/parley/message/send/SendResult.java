package io.parley.message.send;

import io.parley.contracts.MessageId;

/**
 * Where in the log a message is that was sent.
 *
 * @param at when it was accepted, in milliseconds since the Unix epoch
 */
record SendResult(long seq, MessageId id, long at) {}
