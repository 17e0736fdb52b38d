package io.parley.fanout.redelivery;

import io.parley.fanout.deliver.Push;

/**
 * A push that is tried again.
 *
 * @param sinceMillis when it was tried first, in milliseconds since the Unix epoch
 */
record Redelivery(Push push, long sinceMillis) {}
