package io.parley.fanout.event;

import com.google.protobuf.ByteString;
import io.parley.contracts.ConversationId;
import io.parley.fanout.member.MembershipChange;
import org.jspecify.annotations.Nullable;

/**
 * An event of a log.
 *
 * @param groupVersion the version of the group under which it was accepted; 0 when it is of none
 * @param change what it changes in the group; null for a message
 * @param frame what clients get
 * @param atMillis when it was accepted, in milliseconds since the Unix epoch
 */
record LogEntry(
    ConversationId conversation,
    long seq,
    long groupVersion,
    @Nullable MembershipChange change,
    ByteString frame,
    long atMillis) {}
