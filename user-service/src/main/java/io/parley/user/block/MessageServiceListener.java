package io.parley.user.block;

import io.grpc.StatusRuntimeException;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.contracts.message.v1.RefreshRelationsRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Tells message-service: any instance passes it on to the one that owns the conversation. */
@Component
final class MessageServiceListener implements RelationListener {

  /** One instance that hangs leaves time for others. */
  private static final Duration LONGEST_ATTEMPT = Duration.ofMillis(800);

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final Ticker ticker;
  private final List<String> addresses;
  private volatile int preferred;

  MessageServiceListener(
      RpcChannels channels, RpcCaller caller, Ticker ticker, BlockProperties properties) {
    this.channels = channels;
    this.caller = caller;
    this.ticker = ticker;
    this.addresses = properties.messageServiceAddresses();
  }

  @Override
  public void changed(UserPair pair, Duration deadline) {
    RefreshRelationsRequest request =
        RefreshRelationsRequest.newBuilder()
            .setUser(pair.user().toString())
            .setOther(pair.other().toString())
            .build();
    long end = ticker.nanos() + deadline.toNanos();
    int first = preferred;
    for (int i = 0; i < addresses.size(); i++) {
      int index = (first + i) % addresses.size();
      Duration left = Duration.ofNanos(end - ticker.nanos());
      if (left.isPositive() && accepts(addresses.get(index), request, left)) {
        preferred = index;
        return;
      }
    }
    throw new RpcUnavailableException(
        "message-service", new TimeoutException("no instance answered"));
  }

  private boolean accepts(String address, RefreshRelationsRequest request, Duration left) {
    Duration deadline = left.compareTo(LONGEST_ATTEMPT) < 0 ? left : LONGEST_ATTEMPT;
    try {
      var _ =
          caller.call(
              address,
              MessageLogGrpc.newBlockingStub(channels.channel(address)),
              deadline,
              stub -> stub.refreshRelations(request));
      return true;
    } catch (RpcUnavailableException | StatusRuntimeException e) {
      return false;
    }
  }
}
