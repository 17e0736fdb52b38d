package io.parley.registry.session;

import io.parley.chassis.redis.RedisLink;
import io.parley.registry.support.Settings;
import io.parley.registry.transition.TransitionSignal;

/** The store of sessions in Redis, for tests of what it records. */
public final class RedisSessionStores {

  private RedisSessionStores() {}

  public static SessionStore on(RedisLink redis, TransitionSignal signal) {
    return new RedisSessionStore(redis, signal, Settings.defaults());
  }
}
