package io.parley.lastseen.watch;

import io.parley.chassis.redis.RedisKeys;
import io.parley.contracts.Shards;
import io.parley.contracts.UserId;

/** The keys: those of a user and those of the user's part share a hash slot. */
final class RedisWatchKeys {

  static final int PARTS = 32;

  private RedisWatchKeys() {}

  static int part(UserId user) {
    return Shards.of(user) % PARTS;
  }

  /** Sorted set: who watches the user, by the end of the watch. */
  static String watchers(UserId target) {
    return key(target, "watchers");
  }

  /** Text: what was shown of the user last. */
  static String shown(UserId target) {
    return key(target, "shown");
  }

  /** Sorted set: whom the user watches and where, by the end of the watch. */
  static String watching(UserId viewer) {
    return key(viewer, "watching");
  }

  /** Sorted set: the users of a part who are watched, by the end of the last watch. */
  static String targets(int part) {
    return "parley:presence:{" + part + "}:targets";
  }

  /** Text: there while an instance has the round of a part. */
  static String round(int part) {
    return "parley:presence:{" + part + "}:round";
  }

  static RedisKeys ofTarget(UserId target) {
    return RedisKeys.of(watchers(target), shown(target), targets(part(target)));
  }

  private static String key(UserId user, String name) {
    return "parley:presence:{" + part(user) + "}:" + user + ":" + name;
  }
}
