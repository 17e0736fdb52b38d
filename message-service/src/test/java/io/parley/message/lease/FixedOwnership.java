package io.parley.message.lease;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Ownership as a test wants it. */
public final class FixedOwnership implements Ownership {

  private final List<Optional<Grant>> grants =
      new ArrayList<>(Collections.nCopies(256, Optional.empty()));
  private final List<Optional<ShardMap.Owner>> owners =
      new ArrayList<>(Collections.nCopies(256, Optional.empty()));

  /** The shard is here, under this grant. */
  public void own(int shard, Grant grant) {
    grants.set(shard, Optional.of(grant));
    owners.set(shard, Optional.of(new ShardMap.Owner(address(), grant.epoch())));
  }

  /** The shard is said to be elsewhere. */
  public void give(int shard, String address) {
    grants.set(shard, Optional.empty());
    owners.set(shard, Optional.of(new ShardMap.Owner(address, 1)));
  }

  @Override
  public Optional<Grant> grant(int shard) {
    return grants.get(shard).filter(Grant::accepts);
  }

  @Override
  public ShardMap map() {
    return new ShardMap(List.copyOf(owners), List.of(address()));
  }

  @Override
  public String address() {
    return "here:1";
  }
}
