package io.parley.handler.shard;

import java.time.Duration;

/**
 * Bounds of a {@link ShardDispatcher}.
 *
 * @param name names it in metrics
 * @param callsPerOwner calls that are under way to one instance at the same time
 * @param maxBatch requests in one call
 * @param maxQueued requests that wait or are under way; further ones are refused
 * @param maxQueuedBytes what these may weigh together
 * @param maxWait how long a request may wait for a call before it fails
 */
public record DispatchSettings(
    String name,
    int callsPerOwner,
    int maxBatch,
    int maxQueued,
    long maxQueuedBytes,
    Duration maxWait) {}
