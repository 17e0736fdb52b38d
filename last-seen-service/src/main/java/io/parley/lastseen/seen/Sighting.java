package io.parley.lastseen.seen;

import io.parley.contracts.UserId;
import java.time.Instant;

/**
 * A user came or went.
 *
 * @param at when
 * @param online whether they came
 * @param noted when this was found out; of several sightings of a user, the one that was noted last
 *     counts
 */
public record Sighting(UserId user, Instant at, boolean online, Instant noted) {

  /** Somebody who was seen to come or go at that very moment. */
  public Sighting(UserId user, Instant at, boolean online) {
    this(user, at, online, at);
  }
}
