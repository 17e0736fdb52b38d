package io.parley.message.lease;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What this instance should do about shards.
 *
 * @param take free ones, and those of instances that are gone, that should be here
 * @param release those held here that should be elsewhere
 */
record ShardPlan(List<ShardRow> take, List<ShardRow> release) {

  /**
   * Plans.
   *
   * @param granted whether this instance acts for a shard; one that it holds in the table without
   *     acting for it (an answer was lost) is taken anew, never resumed, so that no epoch is used
   *     twice
   */
  static ShardPlan of(
      InstanceId self, Set<InstanceId> live, LeaseTables tables, IntPredicate granted) {
    List<ShardRow> take = new ArrayList<>();
    List<ShardRow> release = new ArrayList<>();
    for (ShardRow row : tables.shards()) {
      Optional<InstanceId> target = Rendezvous.target(row.shard(), live);
      boolean here = target.isPresent() && target.get().equals(self);
      if (row.isHeldBy(self)) {
        if (!here) {
          release.add(row);
        } else if (!granted.test(row.shard())) {
          take.add(row);
        }
      } else if (here && isFree(row, tables)) {
        take.add(row);
      }
    }
    return new ShardPlan(take, release);
  }

  private static boolean isFree(ShardRow row, LeaseTables tables) {
    return row.holder().isEmpty() || tables.isGone(row.holder().get().id());
  }
}
