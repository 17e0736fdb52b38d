package io.parley.fanout.member;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.message.v1.GetShardMapRequest;
import io.parley.contracts.message.v1.GetShardMapResponse;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.contracts.message.v1.ShardOwner;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which instance of message-service owns which shard. Asked only when an answer was wrong. */
@Component
final class RpcShardOwners {

  private static final Logger log = LoggerFactory.getLogger(RpcShardOwners.class);

  private final RpcChannels channels;
  private final MemberProperties properties;
  private final ShardOwners owners = new ShardOwners();

  RpcShardOwners(RpcChannels channels, MemberProperties properties) {
    this.channels = channels;
    this.properties = properties;
  }

  /**
   * The owner of a shard, host:port.
   *
   * @throws RpcUnavailableException if no instance tells it
   */
  synchronized String of(int shard) {
    if (owners.of(shard).isEmpty()) {
      refresh();
    }
    return owners.of(shard).orElseThrow(() -> noOwner(shard));
  }

  /** That instance is not the owner, or does not answer. */
  synchronized void wasWrong(int shard, String address) {
    owners.wasWrong(shard, address);
  }

  /** What an instance says that is not the owner. */
  synchronized void hint(int shard, String address) {
    owners.hint(shard, address);
  }

  private void refresh() {
    Set<String> sources = owners.sources(properties.messageServiceAddresses());
    if (sources.stream().noneMatch(this::refreshFrom)) {
      log.debug("no instance of message-service answers");
    }
  }

  private boolean refreshFrom(String address) {
    try {
      GetShardMapResponse map =
          MessageLogGrpc.newBlockingStub(channels.channel(address))
              .withDeadlineAfter(properties.mapTimeout().toMillis(), TimeUnit.MILLISECONDS)
              .getShardMap(GetShardMapRequest.getDefaultInstance());
      Map<Integer, ShardOwners.Owner> told = new HashMap<>();
      for (ShardOwner owner : map.getOwnersList()) {
        told.put(owner.getShard(), new ShardOwners.Owner(owner.getAddress(), owner.getEpoch()));
      }
      Set<String> before = owners.instances();
      owners.update(told, map.getInstancesList());
      releaseGone(before);
      return true;
    } catch (StatusRuntimeException e) {
      log.debug("{} does not tell the shard map: {}", address, e.getStatus());
      // A channel to nobody would go on trying to connect.
      if (!owners.instances().contains(address)) {
        channels.release(address);
      }
      return false;
    }
  }

  private static RpcUnavailableException noOwner(int shard) {
    return new RpcUnavailableException(
        "message-service",
        Status.UNAVAILABLE.withDescription("shard " + shard + " has no owner").asException());
  }

  private void releaseGone(Set<String> before) {
    before.stream()
        .filter(address -> !owners.instances().contains(address))
        .forEach(channels::release);
  }
}
