package io.parley.fanout.locate;

import io.grpc.Status;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.UserId;
import io.parley.contracts.registry.v1.LookupRequest;
import io.parley.contracts.registry.v1.LookupResponse;
import io.parley.contracts.registry.v1.Node;
import io.parley.contracts.registry.v1.SessionRegistryGrpc;
import io.parley.fanout.metric.FanoutMetric;
import io.parley.fanout.metric.FanoutMetrics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The registry, served by websocket-manager. */
@Component
final class RpcRegistry implements Registry {

  private static final String PEER = "websocket-manager";

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final LocateProperties properties;
  private final FanoutMetrics metrics;

  RpcRegistry(
      RpcChannels channels, RpcCaller caller, LocateProperties properties, FanoutMetrics metrics) {
    this.channels = channels;
    this.caller = caller;
    this.properties = properties;
    this.metrics = metrics;
  }

  @Override
  public List<List<HandlerNode>> lookup(List<UserId> users) {
    LookupRequest.Builder request = LookupRequest.newBuilder();
    users.forEach(user -> request.addUsers(user.toString()));
    metrics.add(FanoutMetric.LOOKUP_CALLS, 1);
    metrics.add(FanoutMetric.LOOKUP_USERS, users.size());
    LookupResponse response =
        caller.call(
            PEER,
            SessionRegistryGrpc.newBlockingStub(channels.channel(properties.address())),
            properties.timeout(),
            stub -> stub.lookup(request.build()));
    if (response.getUsersCount() != users.size()) {
      throw Status.INTERNAL.withDescription("not all users were looked up").asRuntimeException();
    }
    Map<String, HandlerNode> nodes = HashMap.newHashMap(response.getNodesCount());
    for (Node node : response.getNodesList()) {
      nodes.put(node.getId(), new HandlerNode(node.getId(), node.getRpcAddress()));
    }
    return response.getUsersList().stream()
        .map(found ->
            found.getNodesList().stream().map(nodes::get).filter(Objects::nonNull).toList())
        .toList();
  }
}
