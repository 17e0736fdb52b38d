package io.parley.group.online;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.UserId;
import io.parley.contracts.registry.v1.LookupRequest;
import io.parley.contracts.registry.v1.SessionRegistryGrpc;
import io.parley.contracts.registry.v1.SessionRegistryGrpc.SessionRegistryBlockingStub;
import io.parley.contracts.registry.v1.UserLocations;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks websocket-manager. */
@Component
final class RpcOnlineUsers implements OnlineUsers {

  private static final String PEER = "websocket-manager";

  private final RpcCaller caller;
  private final OnlineProperties properties;
  private final SessionRegistryBlockingStub registry;

  RpcOnlineUsers(RpcChannels channels, RpcCaller caller, OnlineProperties properties) {
    this.caller = caller;
    this.properties = properties;
    this.registry =
        SessionRegistryGrpc.newBlockingStub(channels.channel(properties.managerAddress()));
  }

  @Override
  public int count(List<UserId> users) {
    LookupRequest request =
        LookupRequest.newBuilder()
            .addAllUsers(users.stream().map(UserId::toString).toList())
            .build();
    List<UserLocations> found =
        caller
            .call(PEER, registry, properties.managerDeadline(), stub -> stub.lookup(request))
            .getUsersList();
    return Math.toIntExact(found.stream().filter(user -> user.getNodesCount() > 0).count());
  }
}
