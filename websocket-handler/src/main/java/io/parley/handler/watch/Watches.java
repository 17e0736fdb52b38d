package io.parley.handler.watch;

import io.parley.chassis.batch.BatchSettings;
import io.parley.chassis.batch.NaturalBatcher;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.UserId;
import io.parley.handler.connection.Presence;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Enters watches at last-seen-service and takes them out, many in one call. */
@Component
final class Watches {

  private static final int PER_CALL = PresenceCall.MAX_USERS / ProtocolLimits.WATCHED_PER_FRAME;
  private static final BatchSettings BEGIN = new BatchSettings("watch", 2, PER_CALL, 10_000);
  private static final BatchSettings END = new BatchSettings("unwatch", 1, PER_CALL, 10_000);

  private final NaturalBatcher<Viewing, List<Presence>> beginnings;
  private final NaturalBatcher<Viewing, Boolean> ends;
  private volatile Duration renewAfter;

  Watches(PresenceCall call, WatchProperties properties) {
    this.renewAfter = properties.renewal();
    this.beginnings =
        new NaturalBatcher<>(
            BEGIN,
            viewings -> {
              PresenceCall.Watched watched = call.watch(viewings);
              learn(watched.renewAfter());
              return watched.presences();
            });
    this.ends =
        new NaturalBatcher<>(
            END,
            viewings -> {
              call.unwatch(viewings);
              return Collections.nCopies(viewings.size(), true);
            });
  }

  /** Begins to watch users of one frame; answers with the present state of each. */
  CompletableFuture<List<Presence>> begin(Viewing viewing) {
    return beginnings.submit(viewing);
  }

  /** Ends watches. What fails is not tried again: watches that nobody renews end by themselves. */
  void end(UserId viewer, List<UserId> users) {
    for (int from = 0; from < users.size(); from += ProtocolLimits.WATCHED_PER_FRAME) {
      int to = Math.min(users.size(), from + ProtocolLimits.WATCHED_PER_FRAME);
      var _ = ends.submit(new Viewing(viewer, users.subList(from, to)));
    }
  }

  /** Watches end unless they are renewed before this has passed. */
  Duration renewAfter() {
    return renewAfter;
  }

  /** Takes over what last-seen-service wants. */
  void learn(Duration wanted) {
    if (wanted.isPositive()) {
      renewAfter = wanted;
    }
  }
}
