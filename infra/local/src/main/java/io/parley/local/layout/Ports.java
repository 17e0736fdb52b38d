package io.parley.local.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Every port of one cluster; all are on the loopback address.
 *
 * @param offset added to each, so that two clusters fit on one machine
 */
public record Ports(int offset) {
  private static final int MAX_OFFSET = 40_000;

  public Ports {
    if (offset < 0 || offset > MAX_OFFSET) {
      throw new Refusal("The port offset must be between 0 and " + MAX_OFFSET + ".");
    }
  }

  /** A port and what listens on it. */
  public record Use(int port, String by) {}

  public int gateway() {
    return 8080 + offset;
  }

  public int control() {
    return 18099 + offset;
  }

  public int cql() {
    return 19042 + offset;
  }

  public int cassandraStorage() {
    return 17000 + offset;
  }

  public int kafka() {
    return 19092 + offset;
  }

  public int kafkaController() {
    return 19093 + offset;
  }

  public int redis() {
    return 16379 + offset;
  }

  /** Where the instance answers HTTP. */
  public int http(Instance instance) {
    return switch (instance.service()) {
      case GATEWAY -> gateway();
      case USER_SERVICE -> 18101 + offset;
      case WEBSOCKET_MANAGER -> 18102 + offset;
      case GROUP_SERVICE -> 18103 + offset;
      case LAST_SEEN_SERVICE -> 18104 + offset;
      case MESSAGE_SERVICE -> 18110 + instance.number() + offset;
      case WEBSOCKET_HANDLER -> 18130 + instance.number() + offset;
      case GROUP_MESSAGE_HANDLER -> 18150 + instance.number() + offset;
    };
  }

  /** Where the instance answers health checks and shows its metrics. */
  public int management(Instance instance) {
    return instance.service() == ServiceName.GATEWAY ? 18100 + offset : http(instance);
  }

  /** Where the instance answers gRPC, if it {@linkplain #hasGrpc does}. */
  public int grpc(Instance instance) {
    if (!hasGrpc(instance)) {
      throw new IllegalArgumentException(instance.name() + " has no gRPC port");
    }
    return http(instance) + 1000;
  }

  public boolean hasGrpc(Instance instance) {
    return switch (instance.service()) {
      case GATEWAY, GROUP_SERVICE, GROUP_MESSAGE_HANDLER -> false;
      case USER_SERVICE, WEBSOCKET_MANAGER, LAST_SEEN_SERVICE, MESSAGE_SERVICE, WEBSOCKET_HANDLER ->
          true;
    };
  }

  /** The ports of the backends and of the launcher itself. */
  public List<Use> ofBackends() {
    return List.of(
        new Use(control(), "launcher"),
        new Use(cql(), "cassandra"),
        new Use(cassandraStorage(), "cassandra"),
        new Use(kafka(), "kafka"),
        new Use(kafkaController(), "kafka"),
        new Use(redis(), "redis"));
  }

  /** Every port that the cluster could use, scaled as far as it goes. */
  public List<Use> all() {
    List<Use> uses = new ArrayList<>(ofBackends());
    for (ServiceName service : ServiceName.values()) {
      int most = service.scalable() ? ServiceName.MAX_INSTANCES : 1;
      for (int number = 1; number <= most; number++) {
        uses.addAll(of(new Instance(service, number)));
      }
    }
    return List.copyOf(uses);
  }

  /** The ports of one process of a service. */
  public List<Use> of(Instance instance) {
    List<Use> uses = new ArrayList<>();
    uses.add(new Use(http(instance), instance.name()));
    if (management(instance) != http(instance)) {
      uses.add(new Use(management(instance), instance.name()));
    }
    if (hasGrpc(instance)) {
      uses.add(new Use(grpc(instance), instance.name()));
    }
    return List.copyOf(uses);
  }
}
