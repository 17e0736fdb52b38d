package io.parley.local.services;

import io.parley.local.layout.Instance;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import io.parley.local.layout.ServiceName;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What each service is told on one machine: the one place for its environment variables. Values
 * that are the same everywhere belong into the service's own {@code application.yaml}.
 */
public final class ServiceCatalog {
  private static final String HOST = "127.0.0.1";
  private static final Instance USER_SERVICE = Instance.first(ServiceName.USER_SERVICE);

  private final Layout layout;
  private final Ports ports;

  public ServiceCatalog(Layout layout, Ports ports) {
    this.layout = layout;
    this.ports = ports;
  }

  /** What must be ready before a service is started, by process or service name. */
  public static Set<String> dependencies(ServiceName service) {
    return switch (service) {
      case USER_SERVICE -> Set.of("cassandra", "redis");
      case MESSAGE_SERVICE -> Set.of("cassandra");
      case WEBSOCKET_MANAGER, WEBSOCKET_HANDLER, GATEWAY -> Set.of("redis");
    };
  }

  public Map<String, String> environment(Instance instance) {
    Map<String, String> variables = new HashMap<>(common(instance));
    variables.putAll(
        switch (instance.service()) {
          case USER_SERVICE -> userService();
          case WEBSOCKET_MANAGER -> redis();
          case MESSAGE_SERVICE -> cassandra();
          case WEBSOCKET_HANDLER -> Map.of();
          case GATEWAY -> gateway(instance);
        });
    return Map.copyOf(variables);
  }

  private Map<String, String> common(Instance instance) {
    Map<String, String> variables = new HashMap<>();
    variables.put("SERVER_ADDRESS", HOST);
    variables.put("SERVER_PORT", Integer.toString(ports.http(instance)));
    if (ports.hasGrpc(instance)) {
      variables.put("SPRING_GRPC_SERVER_ADDRESS", HOST);
      variables.put("SPRING_GRPC_SERVER_PORT", Integer.toString(ports.grpc(instance)));
    }
    variables.put("PARLEY_SERVICETOKENS_SECRET", Secrets.serviceTokens(layout));
    variables.put(
        "PARLEY_TOKENS_JWKSURI", "http://" + httpAddress(USER_SERVICE) + "/.well-known/jwks.json");
    return variables;
  }

  private Map<String, String> userService() {
    Map<String, String> variables = new HashMap<>(cassandra());
    variables.putAll(redis());
    return variables;
  }

  private Map<String, String> gateway(Instance instance) {
    Map<String, String> variables = new HashMap<>(redis());
    variables.put("MANAGEMENT_SERVER_ADDRESS", HOST);
    variables.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.management(instance)));
    return variables;
  }

  private Map<String, String> cassandra() {
    return Map.of(
        "SPRING_CASSANDRA_CONTACTPOINTS",
        HOST + ":" + ports.cql(),
        "SPRING_CASSANDRA_LOCALDATACENTER",
        "datacenter1");
  }

  private Map<String, String> redis() {
    return Map.of("SPRING_DATA_REDIS_URL", "redis://" + HOST + ":" + ports.redis());
  }

  private String httpAddress(Instance instance) {
    return HOST + ":" + ports.http(instance);
  }
}
