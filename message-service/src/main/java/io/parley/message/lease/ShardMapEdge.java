package io.parley.message.lease;

import io.parley.contracts.message.v1.GetShardMapResponse;
import io.parley.contracts.message.v1.ShardOwner;

/** {@code GetShardMap}. */
public final class ShardMapEdge {

  private final Ownership ownership;

  ShardMapEdge(Ownership ownership) {
    this.ownership = ownership;
  }

  public GetShardMapResponse getShardMap() {
    ShardMap map = ownership.map();
    GetShardMapResponse.Builder response =
        GetShardMapResponse.newBuilder().addAllInstances(map.instances());
    for (int i = 0; i < map.owners().size(); i++) {
      int shard = i;
      map.owner(shard)
          .ifPresent(owner ->
              response.addOwners(
                  ShardOwner.newBuilder()
                      .setShard(shard)
                      .setAddress(owner.address())
                      .setEpoch(owner.epoch())));
    }
    return response.build();
  }
}
