package io.parley.lastseen.watch;

import io.parley.lastseen.state.Presence;
import java.util.Optional;

/**
 * How a user looks to those who watch, at some moment.
 *
 * @param stamp the moment, by the clock of the store
 * @param shown what was shown last; empty when nobody watches or nothing was shown yet
 * @param watched whether anybody watches
 */
public record Sight(long stamp, Optional<Presence> shown, boolean watched) {}
