package io.parley.message.lease;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who owned what when this instance last looked.
 *
 * @param owners every shard, in order
 * @param instances the addresses of all live instances
 */
public record ShardMap(List<Optional<Owner>> owners, List<String> instances) {

  /** An owner of a shard, by the address of its RPC server. */
  public record Owner(String address, long epoch) {}

  static ShardMap unknown() {
    return new ShardMap(
        IntStream.range(0, io.parley.contracts.Shards.COUNT)
            .mapToObj(_ -> Optional.<Owner>empty())
            .toList(),
        List.of());
  }

  /** The owner of a shard, if it had one. */
  public Optional<Owner> owner(int shard) {
    return owners.get(shard);
  }
}
