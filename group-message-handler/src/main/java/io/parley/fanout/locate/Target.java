package io.parley.fanout.locate;

import io.parley.fanout.audience.Audience;

/** Users who have a device at a node. */
public record Target(HandlerNode node, Audience users) {}
