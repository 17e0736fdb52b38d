package io.parley.lastseen.visibility;

import io.parley.chassis.redis.RedisKeys;
import io.parley.chassis.redis.RedisLink;
import io.parley.chassis.redis.RedisScript;
import io.parley.contracts.UserId;
import java.util.List;
import org.springframework.stereotype.Component;

/** A bounded stream in Redis, which every instance reads by itself. */
@Component
final class RedisChangeLog implements ChangeLog {

  private static final RedisKeys KEY = RedisKeys.of("parley:presence:{privacy}:changes");
  private static final String KEPT = "10000";
  private static final RedisScript APPEND = RedisScript.load("changed");
  private static final RedisScript SINCE = RedisScript.load("changes");

  private final RedisLink redis;

  RedisChangeLog(RedisLink redis) {
    this.redis = redis;
  }

  @Override
  public void append(UserId user) {
    var _ = redis.run(APPEND.call(KEY, user.toString(), KEPT));
  }

  @Override
  public Changes since(Place place) {
    List<Object> answer = redis.run(SINCE.call(KEY, place.id()));
    return new Changes(
        answer.stream().skip(2).map(text -> UserId.parse((String) text)).toList(),
        new Place((String) answer.getFirst()),
        answer.get(1).equals("1"));
  }
}
