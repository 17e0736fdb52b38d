package io.parley.registry.transition;

import io.parley.chassis.redis.RedisKeys;
import io.parley.chassis.redis.RedisLink;
import io.parley.chassis.redis.RedisScript;
import io.parley.chassis.redis.RedisScriptCall;
import io.parley.contracts.UserId;
import io.parley.registry.RegistryProperties;
import io.parley.registry.redis.RedisBucket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The transitions in Redis: per bucket a stream, to which the scripts that change sessions append,
 * with one consumer group that remembers what was handed out. An entry says that a user came
 * ({@code online}), went ({@code offline}), or was {@code lost} with a node: then the entry is
 * later by the silence after which a node is dead.
 */
@Component
final class RedisTransitionStore implements TransitionStore {

  private static final RedisScript TAKE = RedisScript.load("take");
  private static final RedisScript DONE = RedisScript.load("done");
  private static final String ONLINE = "online";
  private static final String LOST = "lost";
  private static final int PARTS = 3;

  private final RedisLink redis;
  private final Duration silence;

  RedisTransitionStore(RedisLink redis, RegistryProperties properties) {
    this.redis = redis;
    this.silence = properties.nodeTimeout();
  }

  @Override
  public List<Transition> take(int max, Duration patience) {
    String most = Integer.toString(Math.max(1, max / RedisBucket.COUNT));
    String idle = Long.toString(patience.toMillis());
    List<RedisBucket> buckets = RedisBucket.ALL.subList(0, Math.min(max, RedisBucket.COUNT));
    List<List<Object>> answers =
        redis.run(
            buckets.stream()
                .map(bucket -> TAKE.call(RedisKeys.of(bucket.transitions()), most, idle))
                .toList());
    List<Transition> taken = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      read(buckets.get(i), answers.get(i), taken);
    }
    return taken;
  }

  @Override
  public void done(Collection<TransitionId> ids) {
    Map<RedisBucket, List<String>> entries =
        ids.stream()
            .collect(
                Collectors.groupingBy(
                    TransitionId::bucket,
                    Collectors.mapping(TransitionId::entry, Collectors.toList())));
    List<RedisScriptCall> calls = new ArrayList<>(entries.size());
    entries.forEach((bucket, done) ->
        calls.add(DONE.call(RedisKeys.of(bucket.transitions()), done.toArray(String[]::new))));
    var _ = redis.run(calls);
  }

  @Override
  public long online() {
    return redis.setSizes(RedisBucket.ALL.stream().map(RedisBucket::online).toList()).stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private void read(RedisBucket bucket, List<Object> answer, List<Transition> into) {
    for (int i = 0; i + PARTS <= answer.size(); i += PARTS) {
      String entry = (String) answer.get(i);
      Object kind = answer.get(i + 1);
      Instant recorded =
          Instant.ofEpochMilli(Long.parseLong(entry.substring(0, entry.indexOf('-'))));
      into.add(
          new Transition(
              new TransitionId(bucket, entry),
              UserId.parse((String) answer.get(i + 2)),
              ONLINE.equals(kind),
              LOST.equals(kind) ? recorded.minus(silence) : recorded,
              recorded));
    }
  }
}
