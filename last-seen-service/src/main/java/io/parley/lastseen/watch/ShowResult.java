package io.parley.lastseen.watch;

import io.parley.lastseen.state.Presence;
import java.util.List;

/**
 * What came of showing something.
 *
 * @param presence what is shown now: something else than was asked for if that was out of date
 * @param audience who must be told because it has changed
 */
public record ShowResult(Presence presence, List<Watcher> audience) {}
