package io.parley.lastseen.push;

import io.grpc.StatusRuntimeException;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.delivery.v1.DeliverRequest;
import io.parley.contracts.delivery.v1.DeliveryGrpc;
import io.parley.lastseen.push.Notices.Notice;
import io.parley.lastseen.registry.Registry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Calls {@code Delivery.Deliver} of the nodes that the registry lists. */
@Component
final class RpcDeliveryClient implements DeliveryClient {

  private static final Logger log = LoggerFactory.getLogger(RpcDeliveryClient.class);
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final long NODES_AGE = Duration.ofSeconds(1).toNanos();

  private record Nodes(Map<String, String> addresses, long at) {}

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final Registry registry;
  private final Ticker ticker;
  private volatile @Nullable Nodes known;

  RpcDeliveryClient(RpcChannels channels, RpcCaller caller, Registry registry, Ticker ticker) {
    this.channels = channels;
    this.caller = caller;
    this.registry = registry;
    this.ticker = ticker;
  }

  @Override
  public Outcome deliver(String node, List<Notice> notices) {
    DeliverRequest request =
        DeliverRequest.newBuilder().addAllPushes(PresenceFrames.pushes(notices)).build();
    try {
      String address = addresses().get(node);
      if (address == null) {
        return Outcome.GONE;
      }
      var _ =
          caller.call(
              address,
              DeliveryGrpc.newBlockingStub(channels.channel(address)),
              DEADLINE,
              stub -> stub.deliver(request));
      return Outcome.DONE;
    } catch (RpcUnavailableException e) {
      return Outcome.UNANSWERED;
    } catch (StatusRuntimeException e) {
      log.warn("node {} refused a push: {}", node, e.getStatus());
      return Outcome.UNANSWERED;
    }
  }

  private synchronized Map<String, String> addresses() {
    Nodes last = known;
    if (last == null || ticker.nanos() - last.at() > NODES_AGE) {
      Nodes now = new Nodes(registry.nodes(), ticker.nanos());
      if (last != null) {
        release(last.addresses(), now.addresses());
      }
      known = now;
      return now.addresses();
    }
    return last.addresses();
  }

  /** Lets go of what nodes leave behind here that have died. */
  private void release(Map<String, String> before, Map<String, String> now) {
    Set<String> gone = new HashSet<>(before.values());
    gone.removeAll(Set.copyOf(now.values()));
    gone.forEach(channels::release);
    gone.forEach(caller::forget);
  }
}
