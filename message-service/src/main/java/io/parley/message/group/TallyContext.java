package io.parley.message.group;

import io.parley.chassis.time.Ticker;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What the tallies of all groups of an instance share.
 *
 * @param gather how long the first change is waited with for others
 * @param pause between two counts of one group
 */
public record TallyContext(
    TallySink sink,
    ScheduledExecutorService timer,
    Ticker ticker,
    Duration gather,
    Duration pause) {}
