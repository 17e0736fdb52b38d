package io.parley.bench.presence;

import org.HdrHistogram.Histogram;

/**
 * What watchers were shown since the blow, in frames.
 *
 * @param toThoseWhoStayed to watchers who kept their connection
 * @param toThoseWhoCameBack to watchers who lost it, the answers to their new watches included
 * @param falselyOffline that showed somebody offline who came back
 * @param untilOffline from the blow until a watcher was shown that somebody has gone, nanoseconds
 */
public record Shown(
    long toThoseWhoStayed, long toThoseWhoCameBack, long falselyOffline, Histogram untilOffline) {}
