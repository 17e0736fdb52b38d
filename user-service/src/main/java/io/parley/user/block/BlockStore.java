package io.parley.user.block;

import io.parley.contracts.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps who blocked whom. What a method has done when it returns is durable. */
public interface BlockStore {

  /** Enters a block; the time of one that is there already changes. */
  void put(UserId owner, Block block);

  void remove(UserId owner, UserId blocked);

  Optional<Block> find(UserId owner, UserId blocked);

  /** Blocks in the order of the blocked users' ids, after the given one or from the start. */
  List<Block> list(UserId owner, Optional<UserId> after, int limit);

  int count(UserId owner);

  /** Those of the pairs of which the first has blocked the second. */
  Set<UserPair> existing(Collection<UserPair> pairs);
}
