package io.parley.lastseen.query;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.UserId;
import io.parley.contracts.presence.v1.PresenceGrpc;
import io.parley.contracts.presence.v1.RefreshPrivacyRequest;
import io.parley.contracts.presence.v1.RefreshPrivacyResponse;
import io.parley.contracts.presence.v1.UnwatchRequest;
import io.parley.contracts.presence.v1.UnwatchResponse;
import io.parley.contracts.presence.v1.ViewerWatches;
import io.parley.contracts.presence.v1.WatchRequest;
import io.parley.contracts.presence.v1.WatchResponse;
import io.parley.lastseen.PresenceProperties;
import io.parley.lastseen.flow.PrivacyNews;
import io.parley.lastseen.state.Pair;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.watch.Watch;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Presence for other services. */
@Service
final class PresenceService extends PresenceGrpc.PresenceImplBase {

  private static final int MAX_USERS = 1024;

  private final Watching watching;
  private final PrivacyNews privacy;
  private final int renewMillis;

  PresenceService(Watching watching, PrivacyNews privacy, PresenceProperties properties) {
    this.watching = watching;
    this.privacy = privacy;
    this.renewMillis = Math.toIntExact(properties.watchRenew().toMillis());
  }

  @Override
  public void watch(WatchRequest request, StreamObserver<WatchResponse> answer) {
    List<Watch> watches = read(request.getNode(), request.getViewersList());
    Map<Pair, Presence> shown = watching.begin(watches);
    answer.onNext(
        RpcTranslation.response(request.getViewersList(), shown)
            .setRenewMillis(renewMillis)
            .build());
    answer.onCompleted();
  }

  @Override
  public void unwatch(UnwatchRequest request, StreamObserver<UnwatchResponse> answer) {
    watching.end(read(request.getNode(), request.getViewersList()));
    answer.onNext(UnwatchResponse.getDefaultInstance());
    answer.onCompleted();
  }

  @Override
  public void refreshPrivacy(
      RefreshPrivacyRequest request, StreamObserver<RefreshPrivacyResponse> answer) {
    privacy.changed(
        UserId.tryParse(request.getUser()).orElseThrow(() -> invalid("the user is not an id")));
    answer.onNext(RefreshPrivacyResponse.getDefaultInstance());
    answer.onCompleted();
  }

  private static List<Watch> read(String node, List<ViewerWatches> viewers) {
    if (viewers.stream().mapToInt(ViewerWatches::getUsersCount).sum() > MAX_USERS) {
      throw invalid("at most " + MAX_USERS + " users at once");
    }
    try {
      return RpcTranslation.watches(node, viewers);
    } catch (IllegalArgumentException e) {
      throw invalid(String.valueOf(e.getMessage()));
    }
  }

  private static io.grpc.StatusRuntimeException invalid(String why) {
    return Status.INVALID_ARGUMENT.withDescription(why).asRuntimeException();
  }
}
