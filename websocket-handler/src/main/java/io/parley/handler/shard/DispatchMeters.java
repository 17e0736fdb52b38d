package io.parley.handler.shard;

import io.micrometer.core.instrument.Counter;

/** Counts the calls of a dispatcher. */
record DispatchMeters(Counter answered, Counter failed) {}
