package io.parley.message.log;

import io.parley.message.lane.Lanes;
import java.time.Clock;

/**
 * What all logs of an instance share.
 *
 * @param maxPending how many events of one log may wait to be written
 */
public record LogContext(
    Lanes<LogChunk> lanes,
    Numbering numbering,
    Clock clock,
    PendingBudget budget,
    int maxPending) {}
