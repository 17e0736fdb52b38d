package io.parley.registry.rpc;

import io.parley.contracts.DeviceId;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.contracts.registry.v1.LookupResponse;
import io.parley.contracts.registry.v1.Node;
import io.parley.contracts.registry.v1.RegisterResponse;
import io.parley.contracts.registry.v1.RegisterResult;
import io.parley.contracts.registry.v1.SessionRevoked;
import io.parley.contracts.registry.v1.TakeTransitionsResponse;
import io.parley.contracts.registry.v1.TooManyDevices;
import io.parley.contracts.registry.v1.UnknownNode;
import io.parley.contracts.registry.v1.UserLocations;
import io.parley.registry.RegistryProperties;
import io.parley.registry.node.ConnectionId;
import io.parley.registry.node.LiveNode;
import io.parley.registry.node.NodeAddresses;
import io.parley.registry.node.NodeId;
import io.parley.registry.node.NodeStatus;
import io.parley.registry.session.Located;
import io.parley.registry.session.Registered;
import io.parley.registry.session.RegistrationOutcome;
import io.parley.registry.session.Session;
import io.parley.registry.transition.Transition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Between the messages of the contract and our own types. */
@Component
final class RpcTranslation {

  private final Map<RegistrationOutcome, RegisterResult> results;

  RpcTranslation(RegistryProperties properties) {
    results =
        Map.of(
            RegistrationOutcome.REGISTERED,
            RegisterResult.newBuilder()
                .setRegistered(io.parley.contracts.registry.v1.Registered.getDefaultInstance())
                .build(),
            RegistrationOutcome.TOO_MANY_DEVICES,
            RegisterResult.newBuilder()
                .setTooManyDevices(
                    TooManyDevices.newBuilder().setLimit(properties.devicesPerUser()))
                .build(),
            RegistrationOutcome.REVOKED,
            RegisterResult.newBuilder().setRevoked(SessionRevoked.getDefaultInstance()).build(),
            RegistrationOutcome.UNKNOWN_NODE,
            RegisterResult.newBuilder().setUnknownNode(UnknownNode.getDefaultInstance()).build());
  }

  RegisterResponse registered(Registered registered) {
    RegisterResponse.Builder response =
        RegisterResponse.newBuilder().setGeneration(registered.generation());
    registered.outcomes().forEach(outcome -> response.addResults(results.get(outcome)));
    return response.build();
  }

  static NodeStatus node(Node node) {
    return new NodeStatus(
        new NodeId(node.getId()),
        new NodeAddresses(node.getRpcAddress(), node.getHttpAddress()),
        Math.max(0, node.getConnections()),
        node.getDraining());
  }

  static Node node(NodeStatus node) {
    return Node.newBuilder()
        .setId(node.id().value())
        .setRpcAddress(node.addresses().rpc())
        .setHttpAddress(node.addresses().http())
        .setConnections(node.connections())
        .setDraining(node.draining())
        .build();
  }

  static List<Session> sessions(List<io.parley.contracts.registry.v1.Session> sessions) {
    return sessions.stream()
        .map(session ->
            new Session(
                UserId.parse(session.getUser()),
                new DeviceId(session.getDevice()),
                LoginSessionId.parse(session.getLoginSession()),
                new ConnectionId(session.getConnection())))
        .toList();
  }

  static TakeTransitionsResponse transitions(List<Transition> transitions) {
    TakeTransitionsResponse.Builder response = TakeTransitionsResponse.newBuilder();
    transitions.forEach(transition ->
        response.addTransitions(
            io.parley.contracts.registry.v1.Transition.newBuilder()
                .setId(transition.id().toString())
                .setUser(transition.user().toString())
                .setOnline(transition.online())
                .setAtMillis(transition.at().toEpochMilli())
                .setRecordedMillis(transition.recorded().toEpochMilli())));
    return response.build();
  }

  static LookupResponse located(List<String> users, Located located) {
    LookupResponse.Builder response = LookupResponse.newBuilder();
    Map<NodeId, NodeStatus> named = new LinkedHashMap<>();
    for (int i = 0; i < users.size(); i++) {
      UserLocations.Builder locations = UserLocations.newBuilder().setUser(users.get(i));
      for (LiveNode node : located.users().get(i)) {
        locations.addNodes(node.id().value());
        named.putIfAbsent(node.id(), node.status());
      }
      response.addUsers(locations);
    }
    named.values().forEach(node -> response.addNodes(node(node)));
    return response.build();
  }
}
