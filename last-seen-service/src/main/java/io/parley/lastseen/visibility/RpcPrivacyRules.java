package io.parley.lastseen.visibility;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.user.v1.MaySeePresenceRequest;
import io.parley.contracts.user.v1.PresencePair;
import io.parley.contracts.user.v1.UserDirectoryGrpc;
import io.parley.contracts.user.v1.UserDirectoryGrpc.UserDirectoryBlockingStub;
import io.parley.lastseen.PresenceProperties;
import io.parley.lastseen.state.Pair;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** user-service. */
@Component
final class RpcPrivacyRules implements PrivacyRules {

  private static final String PEER = "user-service";
  private static final Duration DEADLINE = Duration.ofSeconds(3);

  private final RpcCaller caller;
  private final UserDirectoryBlockingStub stub;

  RpcPrivacyRules(RpcChannels channels, RpcCaller caller, PresenceProperties properties) {
    this.caller = caller;
    this.stub =
        UserDirectoryGrpc.newBlockingStub(channels.channel(properties.userServiceAddress()));
  }

  @Override
  public List<Boolean> maySee(List<Pair> pairs) {
    MaySeePresenceRequest.Builder request = MaySeePresenceRequest.newBuilder();
    pairs.forEach(pair ->
        request.addPairs(
            PresencePair.newBuilder()
                .setViewer(pair.viewer().toString())
                .setUser(pair.target().toString())));
    return caller
        .callIdempotent(PEER, stub, DEADLINE, each -> each.maySeePresence(request.build()))
        .getVisibleList();
  }
}
