package io.parley.registry.session;

import io.parley.chassis.redis.RedisKeys;
import io.parley.chassis.redis.RedisLink;
import io.parley.chassis.redis.RedisMember;
import io.parley.chassis.redis.RedisScript;
import io.parley.chassis.redis.RedisScriptCall;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.registry.RegistryProperties;
import io.parley.registry.node.Incarnation;
import io.parley.registry.node.NodeId;
import io.parley.registry.redis.RedisBucket;
import io.parley.registry.transition.TransitionSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The sessions in Redis. Per user a hash {@code devices} from device to session and a sorted set
 * {@code revoked} of login sessions by the end of their refusal. They share a hash slot with the
 * set of users who are online and the stream of transitions of the user's bucket, so that scripts
 * change all of them as one. Per life of a node a set of the users that it has, which may name too
 * many but never too few.
 */
@Component
final class RedisSessionStore implements SessionStore {

  private static final String DEVICES = "devices";
  private static final String REVOKED = "revoked";

  private static final RedisScript ENTER = RedisScript.load("enter");
  private static final RedisScript REMOVE = RedisScript.load("remove");
  private static final RedisScript HAS = RedisScript.load("has");
  private static final RedisScript DROP = RedisScript.load("drop");
  private static final RedisScript REVOKE = RedisScript.load("revoke");

  private final RedisLink redis;
  private final TransitionSignal signal;
  private final String mostTransitions;

  RedisSessionStore(RedisLink redis, TransitionSignal signal, RegistryProperties properties) {
    this.redis = redis;
    this.signal = signal;
    this.mostTransitions = Integer.toString(properties.maxTransitions() / RedisBucket.COUNT);
  }

  /** The node's set is written last, so that {@link #remove} cannot miss the session. */
  @Override
  public List<Entry> enter(Incarnation node, List<Session> sessions, int limit) {
    String most = Integer.toString(limit);
    List<RedisScriptCall> calls =
        sessions.stream()
            .map(session ->
                ENTER.call(
                    keys(session.user(), DEVICES, REVOKED),
                    session.device().value(),
                    RedisSessionText.format(node, session),
                    session.login().toString(),
                    most,
                    session.user().toString(),
                    mostTransitions))
            .toList();
    List<List<Object>> answers = redis.run(calls);
    signal.raise();
    redis.addMembers(
        sessions.stream().map(Session::user).distinct().map(user -> member(node, user)).toList());
    return answers.stream().map(RedisSessionText::readEntry).toList();
  }

  @Override
  public void remove(NodeId node, List<Session> sessions) {
    List<List<Object>> answers =
        redis.run(
            sessions.stream()
                .map(session ->
                    REMOVE.call(
                        keys(session.user(), DEVICES),
                        session.device().value(),
                        node.value(),
                        session.connection().value(),
                        session.user().toString(),
                        mostTransitions))
                .toList());
    signal.raise();
    List<RedisMember> left = new ArrayList<>();
    List<RedisScriptCall> checks = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      for (Object life : answers.get(i)) {
        Incarnation incarnation = new Incarnation(node, (String) life);
        UserId user = sessions.get(i).user();
        left.add(member(incarnation, user));
        checks.add(has(incarnation, user));
      }
    }
    if (!left.isEmpty()) {
      leave(left, checks);
    }
  }

  @Override
  public List<Set<Incarnation>> find(List<UserId> users) {
    return redis.hashValues(users.stream().map(RedisSessionStore::devices).toList()).stream()
        .map(values -> values.stream().map(RedisSessionText::readNode).collect(Collectors.toSet()))
        .toList();
  }

  @Override
  public void drop(Map<UserId, ? extends Collection<Incarnation>> dead) {
    List<RedisScriptCall> calls = new ArrayList<>(dead.size());
    dead.forEach((user, nodes) -> calls.add(dropCall(user, nodes)));
    var _ = redis.run(calls);
    signal.raise();
  }

  @Override
  public List<Location> revoke(UserId user, Collection<LoginSessionId> logins, Duration memory) {
    String[] arguments =
        Stream.concat(
                Stream.of(Long.toString(memory.toMillis())),
                logins.stream().map(LoginSessionId::toString))
            .toArray(String[]::new);
    Set<LoginSessionId> wanted = new HashSet<>(logins);
    return redis.run(REVOKE.call(RedisKeys.of(devices(user), revoked(user)), arguments)).stream()
        .map(RedisSessionText::readLocation)
        .filter(location -> wanted.contains(location.login()))
        .toList();
  }

  @Override
  public int sweep(Incarnation dead, int limit) {
    List<String> users = redis.someMembers(usersOf(dead), limit);
    if (users.isEmpty()) {
      return 0;
    }
    var _ =
        redis.run(users.stream().map(user -> dropCall(UserId.parse(user), List.of(dead))).toList());
    signal.raise();
    redis.removeMembers(users.stream().map(user -> new RedisMember(usersOf(dead), user)).toList());
    return users.size();
  }

  /**
   * Takes users off the sets of nodes that have none of their devices any more. One that has
   * registered again meanwhile is put back.
   */
  private void leave(List<RedisMember> left, List<RedisScriptCall> checks) {
    redis.removeMembers(left);
    List<List<Object>> present = redis.run(checks);
    List<RedisMember> back = new ArrayList<>();
    for (int i = 0; i < present.size(); i++) {
      if (!present.get(i).isEmpty()) {
        back.add(left.get(i));
      }
    }
    if (!back.isEmpty()) {
      redis.addMembers(back);
    }
  }

  private static RedisScriptCall has(Incarnation node, UserId user) {
    return HAS.call(RedisKeys.of(devices(user)), RedisSessionText.prefix(node));
  }

  private RedisScriptCall dropCall(UserId user, Collection<Incarnation> nodes) {
    return DROP.call(
        keys(user, DEVICES),
        Stream.concat(
                Stream.of(user.toString(), mostTransitions),
                nodes.stream().map(RedisSessionText::prefix))
            .toArray(String[]::new));
  }

  private static RedisMember member(Incarnation node, UserId user) {
    return new RedisMember(usersOf(node), user.toString());
  }

  private static String devices(UserId user) {
    return RedisBucket.of(user).key(user, DEVICES);
  }

  private static String revoked(UserId user) {
    return RedisBucket.of(user).key(user, REVOKED);
  }

  /** Keys of the user, and those of the bucket that change with them. */
  private static RedisKeys keys(UserId user, String... names) {
    RedisBucket bucket = RedisBucket.of(user);
    return new RedisKeys(
        Stream.concat(
                Arrays.stream(names).map(name -> bucket.key(user, name)),
                Stream.of(bucket.online(), bucket.transitions()))
            .toList());
  }

  private static String usersOf(Incarnation node) {
    return "parley:registry:users:" + node;
  }
}
