package io.parley.group.state;

import java.util.List;
import java.util.UUID;

/**
 * All that one command changes in a group; it happens as a whole or not at all.
 *
 * @param command names it; unique
 * @param revision which the group must have before; 0 when it must not exist
 * @param head the group after it, with the next revision
 * @param rows at most one write per row
 * @param changes what is to go into the log, in the order of their versions
 */
public record Commit(
    UUID command, long revision, Head head, List<RowWrite> rows, List<Change> changes) {}
