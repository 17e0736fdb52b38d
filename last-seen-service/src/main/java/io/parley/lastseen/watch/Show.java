package io.parley.lastseen.watch;

import io.parley.contracts.UserId;
import io.parley.lastseen.state.Presence;

/**
 * What is to be shown of a user from now on.
 *
 * @param stamp the {@link Sight#stamp} of before the registry was asked
 */
public record Show(UserId target, Presence presence, long stamp) {}
