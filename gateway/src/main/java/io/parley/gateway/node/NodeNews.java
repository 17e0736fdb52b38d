package io.parley.gateway.node;

import io.grpc.StatusRuntimeException;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.registry.v1.ListNodesRequest;
import io.parley.contracts.registry.v1.ListNodesResponse;
import io.parley.contracts.registry.v1.Node;
import io.parley.contracts.registry.v1.SessionRegistryGrpc;
import io.parley.gateway.GatewayProperties;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks websocket-manager which handler nodes there are, once a second. */
@Component
final class NodeNews {

  private static final Logger log = LoggerFactory.getLogger(NodeNews.class);
  private static final String PEER = "websocket-manager";
  private static final Duration DEADLINE = Duration.ofSeconds(1);

  private final RpcCaller caller;
  private final RpcChannels channels;
  private final NodeBalancer balancer;
  private final String address;

  NodeNews(
      RpcCaller caller, RpcChannels channels, NodeBalancer balancer, GatewayProperties properties) {
    this.caller = caller;
    this.channels = channels;
    this.balancer = balancer;
    this.address = properties.websocketManager();
  }

  /** One question. */
  @Scheduled(fixedDelayString = "PT1S")
  void ask() {
    try {
      ListNodesResponse answer =
          caller.call(
              PEER,
              SessionRegistryGrpc.newBlockingStub(channels.channel(address)),
              DEADLINE,
              stub -> stub.listNodes(ListNodesRequest.getDefaultInstance()));
      balancer.update(
          answer.getNodesList().stream()
              .filter(node -> !node.getDraining())
              .map(NodeNews::translate)
              .toList());
    } catch (RpcUnavailableException | StatusRuntimeException e) {
      log.debug("no news of the nodes, the last are used", e);
    }
  }

  private static HandlerNode translate(Node node) {
    String address = node.getHttpAddress();
    int colon = address.lastIndexOf(':');
    return new HandlerNode(
        node.getId(),
        InetSocketAddress.createUnresolved(
            address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
        node.getConnections());
  }
}
