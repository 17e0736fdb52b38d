package io.parley.handler.shard;

import io.grpc.StatusRuntimeException;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.message.v1.GetShardMapRequest;
import io.parley.contracts.message.v1.GetShardMapResponse;
import io.parley.contracts.message.v1.MessageLogGrpc;
import io.parley.handler.time.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches the shard map from whichever instance answers. */
@Component
final class RpcShardRouting implements ShardRouting {

  private static final Logger log = LoggerFactory.getLogger(RpcShardRouting.class);
  private static final Duration MIN_PAUSE = Duration.ofMillis(100);

  private final ShardMap map;
  private final ShardProperties properties;
  private final RpcChannels channels;
  private final RpcCaller caller;
  private final Timer timer;
  private final AtomicBoolean asked = new AtomicBoolean();

  RpcShardRouting(
      ShardMap map,
      ShardProperties properties,
      RpcChannels channels,
      RpcCaller caller,
      Timer timer) {
    this.map = map;
    this.properties = properties;
    this.channels = channels;
    this.caller = caller;
    this.timer = timer;
    timer.every(properties.mapRefresh(), this::refresh);
    refresh();
  }

  @Override
  public ShardMap map() {
    return map;
  }

  @Override
  public void refresh() {
    if (asked.compareAndSet(false, true)) {
      Thread.ofVirtual().name("shard-map").start(this::fetch);
    }
  }

  private void fetch() {
    try {
      Set<String> before = map.instances();
      boolean answered = sources().stream().anyMatch(this::fetchFrom);
      if (answered) {
        releaseGone(before);
      } else {
        log.debug("no instance of message-service answers");
      }
    } finally {
      timer.after(MIN_PAUSE, () -> asked.set(false));
    }
  }

  // Instances that were seen alive first; then the configured ones.
  private Set<String> sources() {
    List<String> known = new ArrayList<>(map.instances());
    Collections.shuffle(known);
    Set<String> sources = new LinkedHashSet<>(known);
    sources.addAll(properties.messageServiceAddresses());
    return sources;
  }

  private boolean fetchFrom(String address) {
    try {
      GetShardMapResponse response =
          MessageLogGrpc.newBlockingStub(channels.channel(address))
              .withDeadlineAfter(properties.mapTimeout().toMillis(), TimeUnit.MILLISECONDS)
              .getShardMap(GetShardMapRequest.getDefaultInstance());
      List<ShardMap.Owner> owners =
          response.getOwnersList().stream()
              .map(owner ->
                  new ShardMap.Owner(owner.getShard(), owner.getAddress(), owner.getEpoch()))
              .toList();
      map.update(owners, Set.copyOf(response.getInstancesList()));
      return true;
    } catch (StatusRuntimeException e) {
      log.debug("{} does not tell the shard map: {}", address, e.getStatus());
      releaseUnlessAlive(address);
      return false;
    }
  }

  // A channel to nobody would go on trying to connect.
  private void releaseUnlessAlive(String address) {
    if (!map.instances().contains(address)) {
      channels.release(address);
    }
  }

  private void releaseGone(Set<String> before) {
    Stream<String> gone =
        before.stream()
            .filter(address -> !map.instances().contains(address))
            .filter(address -> !properties.messageServiceAddresses().contains(address));
    gone.forEach(address -> {
      channels.release(address);
      caller.forget(address);
    });
  }
}
