package io.parley.user.revocation;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.contracts.registry.v1.RevokeSessionsRequest;
import io.parley.contracts.registry.v1.SessionRegistryGrpc;
import io.parley.contracts.registry.v1.SessionRegistryGrpc.SessionRegistryBlockingStub;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Asks websocket-manager. */
@Component
final class RegistryConnectionCloser implements ConnectionCloser {

  private final RpcCaller caller;
  private final RevocationProperties properties;
  private final SessionRegistryBlockingStub registry;

  RegistryConnectionCloser(
      RpcChannels channels, RpcCaller caller, RevocationProperties properties) {
    this.caller = caller;
    this.properties = properties;
    this.registry =
        SessionRegistryGrpc.newBlockingStub(channels.channel(properties.managerAddress()));
  }

  @Override
  public void close(UserId user, Collection<LoginSessionId> sessions) {
    RevokeSessionsRequest request =
        RevokeSessionsRequest.newBuilder()
            .setUser(user.toString())
            .addAllLoginSessions(sessions.stream().map(LoginSessionId::toString).toList())
            .build();
    // No retries here: the request is answered soon, and what is pending is tried again in the
    // background.
    var _ =
        caller.call(
            properties.managerAddress(),
            registry,
            properties.revocationDeadline(),
            stub -> stub.revokeSessions(request));
  }
}
