package io.parley.handler.watch;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.contracts.UserId;
import io.parley.contracts.presence.v1.PresenceGrpc;
import io.parley.contracts.presence.v1.PresenceGrpc.PresenceBlockingStub;
import io.parley.contracts.presence.v1.UnwatchRequest;
import io.parley.contracts.presence.v1.UserPresence;
import io.parley.contracts.presence.v1.ViewerPresences;
import io.parley.contracts.presence.v1.ViewerWatches;
import io.parley.contracts.presence.v1.WatchRequest;
import io.parley.contracts.presence.v1.WatchResponse;
import io.parley.handler.connection.NodeName;
import io.parley.handler.connection.Presence;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Watches at last-seen-service. */
@Component
final class RpcPresence implements PresenceCall {

  private static final String PEER = "last-seen-service";

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final WatchProperties properties;
  private final NodeName node;

  RpcPresence(RpcChannels channels, RpcCaller caller, WatchProperties properties, NodeName node) {
    this.channels = channels;
    this.caller = caller;
    this.properties = properties;
    this.node = node;
  }

  @Override
  public Watched watch(List<Viewing> viewings) {
    WatchRequest request =
        WatchRequest.newBuilder()
            .setNode(node.value())
            .addAllViewers(viewings.stream().map(RpcPresence::message).toList())
            .build();
    WatchResponse response =
        caller.call(PEER, stub(), properties.timeout(), stub -> stub.watch(request));
    List<List<Presence>> presences =
        response.getViewersList().stream().map(RpcPresence::presences).toList();
    requireOneForEach(viewings, presences);
    return new Watched(presences, Duration.ofMillis(response.getRenewMillis()));
  }

  @Override
  public void unwatch(List<Viewing> viewings) {
    UnwatchRequest request =
        UnwatchRequest.newBuilder()
            .setNode(node.value())
            .addAllViewers(viewings.stream().map(RpcPresence::message).toList())
            .build();
    Objects.requireNonNull(
        caller.call(PEER, stub(), properties.timeout(), stub -> stub.unwatch(request)));
  }

  private PresenceBlockingStub stub() {
    return PresenceGrpc.newBlockingStub(channels.channel(properties.lastSeenServiceAddress()));
  }

  private static ViewerWatches message(Viewing viewing) {
    return ViewerWatches.newBuilder()
        .setViewer(viewing.viewer().toString())
        .addAllUsers(viewing.users().stream().map(UserId::toString).toList())
        .build();
  }

  private static List<Presence> presences(ViewerPresences viewer) {
    return viewer.getUsersList().stream().map(RpcPresence::presence).toList();
  }

  private static Presence presence(UserPresence presence) {
    return new Presence(presence.getOnline(), presence.getLastSeenMillis());
  }

  private static void requireOneForEach(List<Viewing> viewings, List<List<Presence>> presences) {
    boolean complete = viewings.size() == presences.size();
    for (int i = 0; complete && i < viewings.size(); i++) {
      complete = viewings.get(i).users().size() == presences.get(i).size();
    }
    if (!complete) {
      throw new IllegalStateException("last-seen-service did not answer for every user");
    }
  }
}
