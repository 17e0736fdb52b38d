package io.parley.group.publish;

import io.grpc.StatusRuntimeException;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.message.v1.GetShardMapRequest;
import io.parley.contracts.message.v1.GetShardMapResponse;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.contracts.message.v1.ShardOwner;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which instance of message-service owns which shard. May be behind; who is asked in vain says so.
 */
@Component
final class ShardOwners {

  private static final Logger log = LoggerFactory.getLogger(ShardOwners.class);
  private static final long MIN_PAUSE_NANOS = Duration.ofMillis(100).toNanos();

  private record Known(Map<Integer, String> owners, Set<String> instances, long atNanos) {}

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final PublishProperties properties;
  private final Ticker ticker;
  private volatile Known known;

  ShardOwners(RpcChannels channels, RpcCaller caller, PublishProperties properties, Ticker ticker) {
    this.channels = channels;
    this.caller = caller;
    this.properties = properties;
    this.ticker = ticker;
    this.known = new Known(Map.of(), Set.of(), ticker.nanos() - MIN_PAUSE_NANOS);
  }

  /** The owner of a shard, host:port; asks for the map if it is not known. */
  Optional<String> owner(int shard) {
    String owner = known.owners().get(shard);
    if (owner == null) {
      refresh();
      owner = known.owners().get(shard);
    }
    return Optional.ofNullable(owner);
  }

  /** Asks for the map, unless somebody just did. */
  synchronized void refresh() {
    if (ticker.nanos() - known.atNanos() < MIN_PAUSE_NANOS) {
      return;
    }
    Known before = known;
    Set<String> sources = new LinkedHashSet<>(before.instances());
    sources.addAll(properties.messageServiceAddresses());
    for (String address : sources) {
      if (refreshFrom(address)) {
        releaseGone(before.instances());
        return;
      }
    }
    known = new Known(before.owners(), before.instances(), ticker.nanos());
  }

  private boolean refreshFrom(String address) {
    try {
      GetShardMapResponse map =
          MessageLogGrpc.newBlockingStub(channels.channel(address))
              .withDeadlineAfter(properties.mapTimeout().toMillis(), TimeUnit.MILLISECONDS)
              .getShardMap(GetShardMapRequest.getDefaultInstance());
      Map<Integer, String> owners =
          map.getOwnersList().stream()
              .collect(Collectors.toMap(ShardOwner::getShard, ShardOwner::getAddress, (a, _) -> a));
      known = new Known(owners, Set.copyOf(map.getInstancesList()), ticker.nanos());
      return true;
    } catch (StatusRuntimeException e) {
      log.debug("{} does not tell the shard map: {}", address, e.getStatus());
      if (!known.instances().contains(address)) {
        channels.release(address);
      }
      return false;
    }
  }

  private void releaseGone(Set<String> before) {
    before.stream()
        .filter(address -> !known.instances().contains(address))
        .forEach(address -> {
          channels.release(address);
          caller.forget(address);
        });
  }
}
