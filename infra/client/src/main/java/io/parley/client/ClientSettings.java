package io.parley.client;

import io.parley.client.connection.FrameTap;
import io.parley.client.connection.LinkSettings;
import io.parley.client.log.MessageLog;
import io.parley.client.outbox.OutboxLimits;
import io.parley.contracts.UserId;
import java.time.Duration;

/** Everything that a builder collected. */
record ClientSettings(
    UserId user,
    LinkSettings link,
    MessageLog log,
    boolean keepsLog,
    OutboxLimits outbox,
    Duration receiptMerging,
    FrameTap tap) {}
