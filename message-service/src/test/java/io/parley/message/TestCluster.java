package io.parley.message;

import com.datastax.oss.driver.api.core.CqlSession;
import io.parley.chassis.testing.CassandraSessions;
import io.parley.contracts.message.v1.GetShardMapRequest;
import io.parley.contracts.message.v1.GetShardMapResponse;
import io.parley.contracts.message.v1.ShardOwner;
import io.parley.local.backends.Backends;
import io.parley.local.backends.SharedBackends;
import io.parley.message.cluster.FakeUserDirectory;
import io.parley.message.cluster.UserTokenMint;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Some instances that share a keyspace of their own. */
public final class TestCluster implements AutoCloseable {

  private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FakeUserDirectory users = new FakeUserDirectory();
  private final UserTokenMint mint = new UserTokenMint();
  private final List<TestInstance> instances = new CopyOnWriteArrayList<>();
  private final Map<String, Object> settings = new HashMap<>();

  /**
   * An empty cluster.
   *
   * @param keyspace is dropped first
   */
  public TestCluster(String keyspace) {
    Backends backends = SharedBackends.acquire();
    try (CqlSession session = CassandraSessions.open()) {
      session.execute("DROP KEYSPACE IF EXISTS " + keyspace);
    }
    settings.put("spring.cassandra.contact-points", backends.cassandraContactPoint());
    settings.put("spring.cassandra.local-datacenter", backends.localDatacenter());
    settings.put("spring.kafka.bootstrap-servers", backends.kafkaBootstrapServers());
    settings.put("parley.schema.keyspace", keyspace);
    settings.put("parley.service-tokens.secret", SECRET);
    settings.put("parley.message.relation.user-service-address", users.address());
    settings.put("parley.message.lease.duration", "2s");
    settings.put("parley.message.lease.renewal", "400ms");
    settings.put("parley.message.lease.observation", "200ms");
  }

  /** Changes a setting of instances that are started from now on. */
  public TestCluster with(String name, String value) {
    settings.put(name, value);
    return this;
  }

  public FakeUserDirectory users() {
    return users;
  }

  public UserTokenMint mint() {
    return mint;
  }

  /** Calls the instances that run at the time. */
  public TestClient client() {
    return new TestClient(instances);
  }

  /** What the instances put into Kafka from now on. */
  TestTopic topic() {
    return Awaitility.await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(TestTopic::new, Objects::nonNull);
  }

  /** Starts an instance; waits until every shard has an owner and all instances have some. */
  public TestInstance start() {
    TestInstance instance = TestInstance.start(settings, mint);
    instances.add(instance);
    awaitBalance();
    return instance;
  }

  /** Stops an instance in order. */
  public void stop(TestInstance instance) {
    instances.remove(instance);
    instance.close();
  }

  /** Waits until all instances agree that every shard is owned, by all of them together. */
  public void awaitBalance() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> instances.stream().allMatch(this::seesBalance));
  }

  @Override
  public void close() {
    instances.reversed().forEach(TestInstance::close);
    instances.clear();
    users.close();
  }

  private boolean seesBalance(TestInstance instance) {
    GetShardMapResponse map = instance.stub().getShardMap(GetShardMapRequest.getDefaultInstance());
    List<String> owners =
        map.getOwnersList().stream().map(ShardOwner::getAddress).distinct().sorted().toList();
    List<String> all =
        instances.stream().map(TestInstance::address).sorted().collect(Collectors.toList());
    return map.getOwnersCount() == 256 && owners.equals(all);
  }
}
