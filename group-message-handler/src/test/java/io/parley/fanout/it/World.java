package io.parley.fanout.it;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.parley.contracts.UserId;
import io.parley.contracts.fanout.v1.FanoutEvent;
import io.parley.contracts.fanout.v1.FanoutRecord;
import io.parley.fanout.GroupMessageHandlerApplication;
import io.parley.local.backends.SharedBackends;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** All that is around the service: topics of its own, the peers, and the instances of a test. */
final class World implements AutoCloseable {

  final FakeRegistry registry = new FakeRegistry();
  final FakeMessageLog log = new FakeMessageLog();
  private final String name = "it-" + UserId.next();
  private final String kafka = SharedBackends.acquire().kafkaBootstrapServers();
  private final Server server;
  private final KafkaProducer<String, byte[]> producer;
  private final List<FakeNode> nodes = new ArrayList<>();
  private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

  World() {
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
              .addService(registry)
              .addService(log)
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log.servedAt(address());
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", kafka,
                "linger.ms", 0,
                // As message-service does, so that order is kept whatever happens.
                "max.in.flight.requests.per.connection", 1),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  FakeNode node() {
    FakeNode node = new FakeNode();
    nodes.add(node);
    return node;
  }

  /** A user with a device at the node. */
  UserId user(FakeNode node) {
    UserId user = UserId.next();
    connect(user, node);
    return user;
  }

  void connect(UserId user, FakeNode node) {
    node.connect(user);
    registry.enter(user, node);
  }

  List<UserId> users(int count, FakeNode... at) {
    List<UserId> users = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      users.add(user(at[i % at.length]));
    }
    return users;
  }

  Group group(List<UserId> users) {
    Group group = Group.of(users);
    publish(group);
    return group;
  }

  /** What message-service tells of the group from now on. */
  void publish(Group group) {
    log.tell(group.id(), group.toMembers());
  }

  void write(FanoutEvent event) {
    write(event.getEvent().getConversation(), FanoutRecord.newBuilder().setEvent(event).build());
  }

  void write(String key, FanoutRecord entry) {
    write(messagesTopic(), key, entry.toByteArray());
  }

  void write(String topic, String key, byte[] value) {
    var _ = producer.send(new ProducerRecord<>(topic, key, value));
  }

  void flush() {
    producer.flush();
  }

  String messagesTopic() {
    return name + "-messages";
  }

  String redeliveryTopic() {
    return name + "-redelivery";
  }

  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("server.port", "0");
    settings.put("spring.kafka.bootstrap-servers", kafka);
    settings.put("parley.fanout.messages-topic", messagesTopic());
    settings.put("parley.fanout.redelivery-topic", redeliveryTopic());
    settings.put("parley.fanout.group-prefix", name + "-");
    settings.put("parley.fanout.registry.address", address());
    settings.put("parley.fanout.members.message-service-addresses", address());
    settings.put("parley.service-tokens.secret", Base64.getEncoder().encodeToString(new byte[32]));
    return settings;
  }

  /** Starts an instance and waits until it reads. */
  ConfigurableApplicationContext start() {
    ConfigurableApplicationContext instance =
        new SpringApplicationBuilder(GroupMessageHandlerApplication.class)
            .run(
                settings().entrySet().stream()
                    .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                    .toArray(String[]::new));
    instances.add(instance);
    HealthIndicator health = instance.getBean("consumersHealthIndicator", HealthIndicator.class);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isUp(health));
    return instance;
  }

  private static boolean isUp(HealthIndicator indicator) {
    Health health = indicator.health();
    return health != null && Status.UP.equals(health.getStatus());
  }

  private String address() {
    return "127.0.0.1:" + server.getPort();
  }

  @Override
  public void close() {
    nodes.forEach(FakeNode::goOn);
    instances.forEach(ConfigurableApplicationContext::close);
    nodes.forEach(FakeNode::close);
    server.shutdownNow();
    producer.close(Duration.ofSeconds(2));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      var _ = admin.deleteTopics(List.of(messagesTopic(), redeliveryTopic())).all();
    }
  }
}
