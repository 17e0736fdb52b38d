package io.parley.handler.it;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.UserId;
import io.parley.contracts.presence.v1.PresenceGrpc;
import io.parley.contracts.presence.v1.UnwatchRequest;
import io.parley.contracts.presence.v1.UnwatchResponse;
import io.parley.contracts.presence.v1.UserPresence;
import io.parley.contracts.presence.v1.ViewerPresences;
import io.parley.contracts.presence.v1.ViewerWatches;
import io.parley.contracts.presence.v1.WatchRequest;
import io.parley.contracts.presence.v1.WatchResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is online and who watches whom, in memory; can go away and lose its watches. */
final class FakePresence extends PresenceGrpc.PresenceImplBase {

  private static final int RENEW_MILLIS = 300;

  private final Set<String> online = ConcurrentHashMap.newKeySet();
  private final Set<String> watches = ConcurrentHashMap.newKeySet();
  private volatile boolean away;

  void away(boolean now) {
    away = now;
  }

  void online(UserId user, boolean now) {
    if (now) {
      online.add(user.toString());
    } else {
      online.remove(user.toString());
    }
  }

  void loseWatches() {
    watches.clear();
  }

  boolean isWatched(UserId viewer, UserId user) {
    return watches.contains(viewer + ">" + user);
  }

  @Override
  public void watch(WatchRequest request, StreamObserver<WatchResponse> answer) {
    if (away) {
      answer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    WatchResponse.Builder response = WatchResponse.newBuilder().setRenewMillis(RENEW_MILLIS);
    for (ViewerWatches viewer : request.getViewersList()) {
      ViewerPresences.Builder presences = ViewerPresences.newBuilder();
      for (String user : viewer.getUsersList()) {
        watches.add(viewer.getViewer() + ">" + user);
        presences.addUsers(
            UserPresence.newBuilder()
                .setUser(user)
                .setOnline(online.contains(user))
                .setLastSeenMillis(online.contains(user) ? 0 : 1));
      }
      response.addViewers(presences);
    }
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void unwatch(UnwatchRequest request, StreamObserver<UnwatchResponse> answer) {
    for (ViewerWatches viewer : request.getViewersList()) {
      viewer.getUsersList().forEach(user -> watches.remove(viewer.getViewer() + ">" + user));
    }
    answer.onNext(UnwatchResponse.getDefaultInstance());
    answer.onCompleted();
  }
}
