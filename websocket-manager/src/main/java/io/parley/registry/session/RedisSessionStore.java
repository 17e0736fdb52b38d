package io.parley.registry.session;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.registry.node.Incarnation;
import io.parley.registry.node.NodeId;
import io.parley.registry.redis.RedisKeys;
import io.parley.registry.redis.RedisLink;
import io.parley.registry.redis.RedisMember;
import io.parley.registry.redis.RedisScript;
import io.parley.registry.redis.RedisScriptCall;
import java.time.Duration;
import java.util.ArrayList;
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
 * {@code revoked} of login sessions by the end of their refusal; both share a hash slot, so scripts
 * change them as one. Per life of a node a set of the users that it has, which may name too many
 * but never too few.
 */
@Component
final class RedisSessionStore implements SessionStore {

  private static final RedisScript ENTER = RedisScript.load("enter");
  private static final RedisScript REMOVE = RedisScript.load("remove");
  private static final RedisScript HAS = RedisScript.load("has");
  private static final RedisScript DROP = RedisScript.load("drop");
  private static final RedisScript REVOKE = RedisScript.load("revoke");

  private final RedisLink redis;

  RedisSessionStore(RedisLink redis) {
    this.redis = redis;
  }

  /** The node's set is written last, so that {@link #remove} cannot miss the session. */
  @Override
  public List<Entry> enter(Incarnation node, List<Session> sessions, int limit) {
    String most = Integer.toString(limit);
    List<RedisScriptCall> calls =
        sessions.stream()
            .map(session ->
                ENTER.call(
                    RedisKeys.of(devices(session.user()), revoked(session.user())),
                    session.device().value(),
                    RedisSessionText.format(node, session),
                    session.login().toString(),
                    most))
            .toList();
    List<List<Object>> answers = redis.run(calls);
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
                        RedisKeys.of(devices(session.user())),
                        session.device().value(),
                        node.value(),
                        session.connection().value()))
                .toList());
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
    dead.forEach((user, nodes) -> calls.add(dropCall(devices(user), nodes)));
    var _ = redis.run(calls);
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
        redis.run(users.stream().map(user -> dropCall(devicesKey(user), List.of(dead))).toList());
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

  private static RedisScriptCall dropCall(String devices, Collection<Incarnation> nodes) {
    return DROP.call(
        RedisKeys.of(devices), nodes.stream().map(RedisSessionText::prefix).toArray(String[]::new));
  }

  private static RedisMember member(Incarnation node, UserId user) {
    return new RedisMember(usersOf(node), user.toString());
  }

  private static String devices(UserId user) {
    return devicesKey(user.toString());
  }

  private static String devicesKey(String user) {
    return "parley:registry:{" + user + "}:devices";
  }

  private static String revoked(UserId user) {
    return "parley:registry:{" + user + "}:revoked";
  }

  private static String usersOf(Incarnation node) {
    return "parley:registry:users:" + node;
  }
}
