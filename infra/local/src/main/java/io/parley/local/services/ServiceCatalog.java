package io.parley.local.services;

import io.parley.local.layout.Instance;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import io.parley.local.layout.ServiceName;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each service is told on one machine: the one place for its environment variables. Values
 * that are the same everywhere belong into the service's own {@code application.yaml}.
 */
public final class ServiceCatalog {
  private static final String HOST = "127.0.0.1";
  private static final Instance USER_SERVICE = Instance.first(ServiceName.USER_SERVICE);
  private static final Instance GROUP_SERVICE = Instance.first(ServiceName.GROUP_SERVICE);
  private static final Instance MANAGER = Instance.first(ServiceName.WEBSOCKET_MANAGER);
  private static final Instance LAST_SEEN = Instance.first(ServiceName.LAST_SEEN_SERVICE);
  // One of the demo accounts.
  private static final String ADMIN = "alice";

  private final Layout layout;
  private final Ports ports;

  public ServiceCatalog(Layout layout, Ports ports) {
    this.layout = layout;
    this.ports = ports;
  }

  /** What must be ready before a service is started, by process or service name. */
  public static Set<String> dependencies(ServiceName service) {
    return switch (service) {
      case USER_SERVICE, GROUP_SERVICE -> Set.of("cassandra");
      case LAST_SEEN_SERVICE -> Set.of("cassandra", "redis");
      case MESSAGE_SERVICE -> Set.of("cassandra", "kafka");
      case WEBSOCKET_MANAGER, GATEWAY -> Set.of("redis");
      case GROUP_MESSAGE_HANDLER -> Set.of("kafka");
      case WEBSOCKET_HANDLER -> Set.of();
    };
  }

  /** The variables of one process. */
  public Map<String, String> environment(Instance instance) {
    Map<String, String> variables = new HashMap<>(common(instance));
    variables.putAll(
        switch (instance.service()) {
          case USER_SERVICE -> userService();
          case GROUP_SERVICE -> groupService();
          case WEBSOCKET_MANAGER -> redis();
          case LAST_SEEN_SERVICE -> lastSeenService();
          case MESSAGE_SERVICE -> messageService();
          case WEBSOCKET_HANDLER -> websocketHandler();
          case GROUP_MESSAGE_HANDLER -> groupMessageHandler();
          case GATEWAY -> gateway(instance);
        });
    return Map.copyOf(variables);
  }

  private Map<String, String> common(Instance instance) {
    Map<String, String> variables = new HashMap<>();
    variables.put("SERVER_PORT", Integer.toString(ports.http(instance)));
    if (ports.hasGrpc(instance)) {
      variables.put("SPRING_GRPC_SERVER_PORT", Integer.toString(ports.grpc(instance)));
    }
    variables.put("PARLEY_SERVICETOKENS_SECRET", Secrets.serviceTokens(layout));
    variables.put("PARLEY_TOKENS_JWKSURI", http(USER_SERVICE) + "/.well-known/jwks.json");
    return variables;
  }

  private Map<String, String> userService() {
    Map<String, String> variables = new HashMap<>(cassandra());
    variables.put("PARLEY_USER_KEYSDIR", layout.secrets().resolve("user-keys").toString());
    variables.put("PARLEY_USER_MANAGERADDRESS", grpc(MANAGER));
    variables.put("PARLEY_USER_MESSAGESERVICEADDRESSES", messageServices(this::grpc));
    variables.put("PARLEY_USER_LASTSEENADDRESS", grpc(LAST_SEEN));
    variables.put("PARLEY_USER_ADMINS", ADMIN);
    return variables;
  }

  private Map<String, String> groupService() {
    Map<String, String> variables = new HashMap<>(cassandra());
    variables.put("PARLEY_GROUP_MESSAGESERVICEADDRESSES", messageServices(this::grpc));
    variables.put("PARLEY_GROUP_USERSERVICEADDRESS", grpc(USER_SERVICE));
    variables.put("PARLEY_GROUP_MANAGERADDRESS", grpc(MANAGER));
    return variables;
  }

  private Map<String, String> lastSeenService() {
    Map<String, String> variables = new HashMap<>(cassandra());
    variables.putAll(redis());
    variables.put("PARLEY_PRESENCE_REGISTRYADDRESS", grpc(MANAGER));
    variables.put("PARLEY_PRESENCE_USERSERVICEADDRESS", grpc(USER_SERVICE));
    return variables;
  }

  private Map<String, String> groupMessageHandler() {
    Map<String, String> variables = new HashMap<>(kafka());
    variables.put("PARLEY_FANOUT_REGISTRY_ADDRESS", grpc(MANAGER));
    variables.put("PARLEY_FANOUT_MEMBERS_MESSAGESERVICEADDRESSES", messageServices(this::grpc));
    return variables;
  }

  private Map<String, String> messageService() {
    Map<String, String> variables = new HashMap<>(cassandra());
    variables.putAll(kafka());
    variables.put("PARLEY_MESSAGE_RELATION_USERSERVICEADDRESS", grpc(USER_SERVICE));
    return variables;
  }

  private Map<String, String> websocketHandler() {
    Map<String, String> variables = new HashMap<>(kafka());
    variables.put("PARLEY_HANDLER_MESSAGESERVICEADDRESSES", messageServices(this::grpc));
    variables.put("PARLEY_HANDLER_REGISTRY_ADDRESS", grpc(MANAGER));
    variables.put("PARLEY_HANDLER_TYPING_USERSERVICEADDRESS", grpc(USER_SERVICE));
    variables.put("PARLEY_HANDLER_WATCH_LASTSEENSERVICEADDRESS", grpc(LAST_SEEN));
    return variables;
  }

  private Map<String, String> gateway(Instance instance) {
    Map<String, String> variables = new HashMap<>(redis());
    variables.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.management(instance)));
    variables.put("PARLEY_GATEWAY_ALLOWEDORIGINS", origins());
    variables.put("PARLEY_GATEWAY_USERSERVICE", http(USER_SERVICE));
    variables.put("PARLEY_GATEWAY_MESSAGESERVICE", messageServices(this::http));
    variables.put("PARLEY_GATEWAY_GROUPSERVICE", http(GROUP_SERVICE));
    variables.put("PARLEY_GATEWAY_LASTSEENSERVICE", http(LAST_SEEN));
    variables.put("PARLEY_GATEWAY_WEBSOCKETMANAGER", grpc(MANAGER));
    return variables;
  }

  private Map<String, String> cassandra() {
    return Map.of(
        "SPRING_CASSANDRA_CONTACTPOINTS",
        HOST + ":" + ports.cql(),
        "SPRING_CASSANDRA_LOCALDATACENTER",
        "datacenter1");
  }

  private Map<String, String> kafka() {
    return Map.of("SPRING_KAFKA_BOOTSTRAPSERVERS", HOST + ":" + ports.kafka());
  }

  private Map<String, String> redis() {
    return Map.of("SPRING_DATA_REDIS_URL", "redis://" + HOST + ":" + ports.redis());
  }

  private String origins() {
    return "http://localhost:%1$d,http://127.0.0.1:%1$d".formatted(ports.gateway());
  }

  private String grpc(Instance instance) {
    return HOST + ":" + ports.grpc(instance);
  }

  private String http(Instance instance) {
    return "http://" + HOST + ":" + ports.http(instance);
  }

  /** Where instances of message-service may be; those that do not run are passed over. */
  private static String messageServices(Function<Instance, String> address) {
    return IntStream.rangeClosed(1, ServiceName.MAX_INSTANCES)
        .mapToObj(number -> new Instance(ServiceName.MESSAGE_SERVICE, number))
        .map(address)
        .collect(Collectors.joining(","));
  }
}
