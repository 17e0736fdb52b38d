package io.parley.registry.support;

import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.registry.v1.HeartbeatRequest;
import io.parley.contracts.registry.v1.HeartbeatResponse;
import io.parley.contracts.registry.v1.LookupRequest;
import io.parley.contracts.registry.v1.RegisterRequest;
import io.parley.contracts.registry.v1.RegisterResponse;
import io.parley.contracts.registry.v1.Session;
import io.parley.contracts.registry.v1.SessionRegistryGrpc;
import io.parley.contracts.registry.v1.SessionRegistryGrpc.SessionRegistryBlockingStub;
import io.parley.registry.WebsocketManagerApplication;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

/** A whole websocket-manager on ports of its own. */
public final class RunningManager implements AutoCloseable {

  private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
  private static final int PATIENCE_SECONDS = 20;

  private final ConfigurableApplicationContext context;
  private final SessionRegistryBlockingStub stub;

  private RunningManager(ConfigurableApplicationContext context) {
    this.context = context;
    int port = context.getBean(GrpcServerLifecycle.class).getPort();
    this.stub =
        SessionRegistryGrpc.newBlockingStub(
            context.getBean(RpcChannels.class).channel("127.0.0.1:" + port));
  }

  public static RunningManager start(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>();
    all.put("server.port", "0");
    all.put("spring.grpc.server.port", "0");
    all.put("parley.service-tokens.secret", SECRET);
    all.put("parley.redis.command-timeout", "15s");
    all.putAll(settings);
    String[] arguments =
        all.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return new RunningManager(
        new SpringApplicationBuilder(WebsocketManagerApplication.class).run(arguments));
  }

  public SessionRegistryBlockingStub stub() {
    return stub.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  public HeartbeatResponse beat(TinyNode node) {
    return stub().heartbeat(HeartbeatRequest.newBuilder().setNode(node.describe()).build());
  }

  public RegisterResponse register(TinyNode node, List<Session> sessions) {
    return stub()
        .register(
            RegisterRequest.newBuilder()
                .setNode(node.describe().getId())
                .addAllSessions(sessions)
                .build());
  }

  /** The nodes at which a user is. */
  public List<String> locate(String user) {
    return stub()
        .lookup(LookupRequest.newBuilder().addUsers(user).build())
        .getUsers(0)
        .getNodesList();
  }

  @Override
  public void close() {
    context.close();
  }
}
