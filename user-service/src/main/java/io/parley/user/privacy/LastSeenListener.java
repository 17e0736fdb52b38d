package io.parley.user.privacy;

import io.grpc.StatusRuntimeException;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.UserId;
import io.parley.contracts.presence.v1.PresenceGrpc;
import io.parley.contracts.presence.v1.RefreshPrivacyRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells last-seen-service: any instance tells the others. */
@Component
final class LastSeenListener implements PresenceListener {

  private static final String PEER = "last-seen-service";

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final String address;

  LastSeenListener(RpcChannels channels, RpcCaller caller, PrivacyProperties properties) {
    this.channels = channels;
    this.caller = caller;
    this.address = properties.lastSeenAddress();
  }

  @Override
  public void changed(UserId user, Duration deadline) {
    RefreshPrivacyRequest request =
        RefreshPrivacyRequest.newBuilder().setUser(user.toString()).build();
    try {
      var _ =
          caller.call(
              PEER,
              PresenceGrpc.newBlockingStub(channels.channel(address)),
              deadline,
              stub -> stub.refreshPrivacy(request));
    } catch (StatusRuntimeException e) {
      throw new RpcUnavailableException(PEER, e);
    }
  }
}
