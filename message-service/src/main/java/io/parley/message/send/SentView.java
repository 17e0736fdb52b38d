package io.parley.message.send;

import java.time.Instant;

/** What was sent, in JSON. */
record SentView(String conversation, long seq, String id, Instant at) {}
