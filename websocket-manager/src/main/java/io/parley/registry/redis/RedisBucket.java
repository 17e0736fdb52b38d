package io.parley.registry.redis;

import io.parley.contracts.Shards;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of the users whose keys share one hash slot, so that one script may change a user's
 * sessions and what is kept of many users together.
 */
public record RedisBucket(int number) {

  /** How many there are. All instances must agree on it. */
  public static final int COUNT = 32;

  /** All buckets in their order. */
  public static final List<RedisBucket> ALL =
      IntStream.range(0, COUNT).mapToObj(RedisBucket::new).toList();

  public RedisBucket {
    if (number < 0 || number >= COUNT) {
      throw new IllegalArgumentException("there is no bucket " + number);
    }
  }

  /** The bucket of a user. */
  public static RedisBucket of(UserId user) {
    return ALL.get(Shards.of(user) % COUNT);
  }

  /** A key of this bucket. */
  public String key(String name) {
    return "parley:registry:{" + number + "}:" + name;
  }

  /** A key of a user of this bucket. */
  public String key(UserId user, String name) {
    return key(user + ":" + name);
  }

  /** The set of its users who are online. */
  public String online() {
    return key("online");
  }

  /** The stream of its users' transitions. */
  public String transitions() {
    return key("transitions");
  }
}
