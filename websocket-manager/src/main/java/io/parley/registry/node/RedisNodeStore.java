package io.parley.registry.node;

import io.parley.chassis.redis.RedisKeys;
import io.parley.chassis.redis.RedisLink;
import io.parley.chassis.redis.RedisMember;
import io.parley.chassis.redis.RedisScript;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * The nodes in Redis. {@code table} maps the id to life, load and addresses, {@code beats} to the
 * time of the last heartbeat by the clock of Redis, {@code dead} names those whose sessions are
 * still to be dropped.
 */
@Component
final class RedisNodeStore implements NodeStore {

  private static final String GENERATION = "parley:registry:{nodes}:generation";
  private static final String TABLE = "parley:registry:{nodes}:table";
  private static final String BEATS = "parley:registry:{nodes}:beats";
  private static final String DEAD = "parley:registry:{nodes}:dead";
  private static final int MAX_DEAD = 100;

  private static final RedisScript VIEW = RedisScript.load("view");
  private static final RedisScript BEAT = RedisScript.load("beat");
  private static final RedisScript BURY = RedisScript.load("bury");

  private final RedisLink redis;

  RedisNodeStore(RedisLink redis) {
    this.redis = redis;
  }

  @Override
  public NodeView beat(NodeStatus node) {
    return read(
        redis.run(
            BEAT.call(
                RedisKeys.of(GENERATION, TABLE, BEATS),
                randomWord(),
                node.id().value(),
                randomWord(),
                format(node))));
  }

  @Override
  public NodeView view() {
    return read(redis.run(VIEW.call(RedisKeys.of(GENERATION, TABLE), randomWord())));
  }

  @Override
  public List<Incarnation> bury(Duration silence) {
    return redis
        .run(BURY.call(RedisKeys.of(TABLE, BEATS, DEAD), Long.toString(silence.toMillis())))
        .stream()
        .map(text -> Incarnation.parse((String) text))
        .toList();
  }

  @Override
  public List<Incarnation> dead() {
    return redis.someMembers(DEAD, MAX_DEAD).stream().map(Incarnation::parse).toList();
  }

  @Override
  public void forget(Incarnation dead) {
    redis.removeMembers(List.of(new RedisMember(DEAD, dead.toString())));
  }

  private static String format(NodeStatus node) {
    return String.join(
        " ",
        Integer.toString(node.connections()),
        node.draining() ? "1" : "0",
        node.addresses().rpc(),
        node.addresses().http());
  }

  private static NodeView read(List<Object> answer) {
    Map<NodeId, LiveNode> nodes = HashMap.newHashMap(answer.size() / 2);
    for (int i = 1; i < answer.size(); i += 2) {
      NodeId id = new NodeId((String) answer.get(i));
      nodes.put(id, readNode(id, (String) answer.get(i + 1)));
    }
    return new NodeView((String) answer.getFirst(), nodes);
  }

  private static LiveNode readNode(NodeId id, String text) {
    String[] parts = text.split(" ", -1);
    NodeAddresses addresses = new NodeAddresses(parts[3], parts[4]);
    NodeStatus status =
        new NodeStatus(id, addresses, Integer.parseInt(parts[1]), parts[2].equals("1"));
    return new LiveNode(status, parts[0]);
  }

  private static String randomWord() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
