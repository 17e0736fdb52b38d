package io.parley.message.lease;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One look at both tables. The shards are read before the instances: an instance joins before it
 * takes shards, so a holder that is missing among the instances has left for good.
 *
 * @param shards every shard, in order, taken or not
 */
record LeaseTables(List<ShardRow> shards, Map<InstanceId, InstanceRow> instances) {

  static LeaseTables of(List<ShardRow> shards, List<InstanceRow> instances) {
    return new LeaseTables(
        shards, instances.stream().collect(Collectors.toMap(InstanceRow::id, Function.identity())));
  }

  /** Whether an instance can never act again. */
  boolean isGone(InstanceId id) {
    InstanceRow row = instances.get(id);
    return row == null || !row.alive();
  }

  Set<InstanceId> live() {
    return instances.values().stream()
        .filter(InstanceRow::alive)
        .map(InstanceRow::id)
        .collect(Collectors.toSet());
  }

  List<String> liveAddresses() {
    return instances.values().stream()
        .filter(InstanceRow::alive)
        .map(InstanceRow::address)
        .distinct()
        .sorted()
        .toList();
  }

  /** The same, after these instances were fenced. */
  LeaseTables without(Set<InstanceId> fenced) {
    List<InstanceRow> rows =
        instances.values().stream()
            .map(row -> fenced.contains(row.id()) ? row.dead() : row)
            .toList();
    return of(shards, rows);
  }
}
