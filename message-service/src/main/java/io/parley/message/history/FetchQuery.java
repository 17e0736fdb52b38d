package io.parley.message.history;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.log.RangeLimits;

/** A range of a log, both ends included, for one of its users. */
public record FetchQuery(
    ConversationId conversation, UserId viewer, long from, long to, RangeLimits limits) {}
