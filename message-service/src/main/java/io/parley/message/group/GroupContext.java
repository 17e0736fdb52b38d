package io.parley.message.group;

import io.parley.message.lane.Lanes;
import io.parley.message.log.Outlet;
import java.time.Clock;

/** What the groups of an instance share. */
public record GroupContext(Lanes<RosterChunk> lanes, Outlet outlet, Clock clock) {}
