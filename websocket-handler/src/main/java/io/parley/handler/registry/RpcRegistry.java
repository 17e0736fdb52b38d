package io.parley.handler.registry;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.UserId;
import io.parley.contracts.registry.v1.HeartbeatRequest;
import io.parley.contracts.registry.v1.HeartbeatResponse;
import io.parley.contracts.registry.v1.LookupRequest;
import io.parley.contracts.registry.v1.LookupResponse;
import io.parley.contracts.registry.v1.Node;
import io.parley.contracts.registry.v1.RegisterRequest;
import io.parley.contracts.registry.v1.RegisterResult;
import io.parley.contracts.registry.v1.SessionRegistryGrpc;
import io.parley.contracts.registry.v1.SessionRegistryGrpc.SessionRegistryBlockingStub;
import io.parley.contracts.registry.v1.UnregisterRequest;
import io.parley.handler.connection.NodeName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The registry, served by websocket-manager. */
@Component
final class RpcRegistry implements Registry {

  private static final String PEER = "websocket-manager";

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final RegistryProperties properties;
  private final NodeProperties addresses;
  private final NodeName name;

  RpcRegistry(
      RpcChannels channels,
      RpcCaller caller,
      RegistryProperties properties,
      NodeProperties addresses,
      NodeName name) {
    this.channels = channels;
    this.caller = caller;
    this.properties = properties;
    this.addresses = addresses;
    this.name = name;
  }

  @Override
  public Heartbeat beat(int connections, boolean draining) {
    Node self =
        Node.newBuilder()
            .setId(name.value())
            .setRpcAddress(addresses.advertisedRpcAddress())
            .setHttpAddress(addresses.advertisedHttpAddress())
            .setConnections(connections)
            .setDraining(draining)
            .build();
    // The heartbeat is what finds out that the registry is back, so no circuit breaker may stop it.
    HeartbeatResponse response =
        stub()
            .withDeadlineAfter(properties.timeout())
            .heartbeat(HeartbeatRequest.newBuilder().setNode(self).build());
    return new Heartbeat(
        response.getGeneration(), response.getNodesList().stream().map(RpcRegistry::node).toList());
  }

  @Override
  public List<Registration> register(List<Session> sessions) {
    RegisterRequest request =
        RegisterRequest.newBuilder()
            .setNode(name.value())
            .addAllSessions(sessions.stream().map(RpcRegistry::session).toList())
            .build();
    return call(stub -> stub.register(request)).getResultsList().stream()
        .map(RpcRegistry::registration)
        .toList();
  }

  @Override
  public void unregister(List<Session> sessions) {
    UnregisterRequest request =
        UnregisterRequest.newBuilder()
            .setNode(name.value())
            .addAllSessions(sessions.stream().map(RpcRegistry::session).toList())
            .build();
    Objects.requireNonNull(call(stub -> stub.unregister(request)));
  }

  @Override
  public List<List<HandlerNode>> lookup(List<UserId> users) {
    LookupRequest request =
        LookupRequest.newBuilder()
            .addAllUsers(users.stream().map(UserId::toString).toList())
            .build();
    LookupResponse response = call(stub -> stub.lookup(request));
    Map<String, HandlerNode> nodes =
        response.getNodesList().stream()
            .map(RpcRegistry::node)
            .collect(Collectors.toMap(HandlerNode::id, Function.identity(), (one, _) -> one));
    return response.getUsersList().stream()
        .map(found ->
            found.getNodesList().stream().map(nodes::get).filter(Objects::nonNull).toList())
        .toList();
  }

  private <T> T call(Function<SessionRegistryBlockingStub, T> call) {
    return caller.call(PEER, stub(), properties.timeout(), call);
  }

  private SessionRegistryBlockingStub stub() {
    return SessionRegistryGrpc.newBlockingStub(channels.channel(properties.address()));
  }

  private static HandlerNode node(Node node) {
    return new HandlerNode(node.getId(), node.getRpcAddress(), node.getDraining());
  }

  private static io.parley.contracts.registry.v1.Session session(Session session) {
    return io.parley.contracts.registry.v1.Session.newBuilder()
        .setUser(session.identity().user().toString())
        .setDevice(session.identity().device().value())
        .setLoginSession(session.identity().session().toString())
        .setConnection(session.connection().value())
        .build();
  }

  private static Registration registration(RegisterResult result) {
    return switch (result.getOutcomeCase()) {
      case REGISTERED -> Registration.REGISTERED;
      case TOO_MANY_DEVICES -> Registration.TOO_MANY_DEVICES;
      case REVOKED -> Registration.REVOKED;
      case UNKNOWN_NODE, OUTCOME_NOT_SET -> Registration.LATER;
    };
  }
}
