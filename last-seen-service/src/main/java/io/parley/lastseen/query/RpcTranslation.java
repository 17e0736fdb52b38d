package io.parley.lastseen.query;

import io.parley.contracts.UserId;
import io.parley.contracts.presence.v1.UserPresence;
import io.parley.contracts.presence.v1.ViewerPresences;
import io.parley.contracts.presence.v1.ViewerWatches;
import io.parley.contracts.presence.v1.WatchResponse;
import io.parley.lastseen.state.Pair;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.watch.Watch;
import io.parley.lastseen.watch.Watcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Between the messages of the contract and our own types. */
final class RpcTranslation {

  private static final Pattern NODE = Pattern.compile("[!-~]{1,128}");

  private RpcTranslation() {}

  /** The watches on users; what is no id is nobody, who is not watched. */
  static List<Watch> watches(String node, List<ViewerWatches> viewers) {
    if (!NODE.matcher(node).matches()) {
      throw new IllegalArgumentException("a node id is 1 to 128 printable ASCII characters");
    }
    List<Watch> watches = new ArrayList<>();
    for (ViewerWatches each : viewers) {
      Watcher watcher = new Watcher(node, UserId.parse(each.getViewer()));
      for (String user : each.getUsersList()) {
        UserId.tryParse(user).ifPresent(target -> watches.add(new Watch(watcher, target)));
      }
    }
    return watches;
  }

  static WatchResponse.Builder response(List<ViewerWatches> asked, Map<Pair, Presence> shown) {
    WatchResponse.Builder response = WatchResponse.newBuilder();
    for (ViewerWatches each : asked) {
      UserId viewer = UserId.parse(each.getViewer());
      ViewerPresences.Builder presences = ViewerPresences.newBuilder();
      for (String user : each.getUsersList()) {
        Optional<Presence> presence =
            UserId.tryParse(user).map(target -> shown.get(new Pair(viewer, target)));
        presences.addUsers(presence(user, presence.orElse(Presence.HIDDEN)));
      }
      response.addViewers(presences);
    }
    return response;
  }

  private static UserPresence presence(String user, Presence presence) {
    Instant lastSeen = presence.lastSeen();
    return UserPresence.newBuilder()
        .setUser(user)
        .setOnline(presence.online())
        .setLastSeenMillis(lastSeen == null ? 0 : lastSeen.toEpochMilli())
        .build();
  }
}
