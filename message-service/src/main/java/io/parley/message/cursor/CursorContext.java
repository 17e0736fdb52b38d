package io.parley.message.cursor;

import io.parley.message.lane.Lanes;
import java.time.Clock;

/** What the cursors of all conversations of an instance share. */
public record CursorContext(Lanes<CursorChunk> lanes, Clock clock) {}
