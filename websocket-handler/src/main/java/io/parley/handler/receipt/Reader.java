package io.parley.handler.receipt;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;

/** A user in a conversation. */
record Reader(ConversationId conversation, UserId user) {}
