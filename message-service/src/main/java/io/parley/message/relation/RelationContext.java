package io.parley.message.relation;

import io.parley.chassis.time.Ticker;
import java.time.Duration;

/**
 * What the relations of all conversations of an instance share.
 *
 * @param maxAge after which a relation is asked for again
 */
public record RelationContext(RelationSource source, Ticker ticker, Duration maxAge) {}
