package io.parley.chassis.redis;

import java.util.List;

/** The keys that one script touches, all in one hash slot. */
public record RedisKeys(List<String> names) {

  public RedisKeys {
    names = List.copyOf(names);
  }

  public static RedisKeys of(String... names) {
    return new RedisKeys(List.of(names));
  }
}
