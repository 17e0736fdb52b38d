package io.parley.handler.watch;

import io.parley.chassis.batch.BatchSettings;
import io.parley.chassis.batch.NaturalBatcher;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.UserId;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
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

  private final PresenceCall call;
  private final Connections connections;
  private final NaturalBatcher<Viewing, List<Presence>> beginnings;
  private final NaturalBatcher<Viewing, Boolean> ends;
  private volatile Duration renewAfter;

  Watches(PresenceCall call, Connections connections, WatchProperties properties) {
    this.call = call;
    this.connections = connections;
    this.renewAfter = properties.renewal();
    this.beginnings = new NaturalBatcher<>(BEGIN, this::enter);
    this.ends = new NaturalBatcher<>(END, this::takeOut);
  }

  /** Begins to watch users of one frame; answers with the present state of each. */
  CompletableFuture<List<Presence>> begin(Viewing viewing) {
    return beginnings.submit(viewing);
  }

  /**
   * Ends watches, but for those of users at whom some connection of the viewer looks when their
   * turn comes. What fails is not tried again: watches that nobody renews end by themselves.
   */
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

  private List<List<Presence>> enter(List<Viewing> viewings) {
    PresenceCall.Watched watched = call.watch(viewings);
    learn(watched.renewAfter());
    return watched.presences();
  }

  private List<Boolean> takeOut(List<Viewing> viewings) {
    List<Viewing> over =
        viewings.stream()
            .map(this::withoutWatched)
            .filter(viewing -> !viewing.users().isEmpty())
            .toList();
    if (!over.isEmpty()) {
      try {
        call.unwatch(over);
      } finally {
        over.forEach(this::enterAgain);
      }
    }
    return Collections.nCopies(viewings.size(), true);
  }

  private Viewing withoutWatched(Viewing viewing) {
    return new Viewing(
        viewing.viewer(),
        viewing.users().stream().filter(user -> !isWatched(viewing.viewer(), user)).toList());
  }

  private boolean isWatched(UserId viewer, UserId user) {
    return connections.of(viewer).stream()
        .anyMatch(connection -> connection.isWatching() && connection.watched().contains(user));
  }

  // A watch that began during the call may have been entered before it, and taken out by it.
  private void enterAgain(Viewing ended) {
    for (Connection connection : connections.of(ended.viewer())) {
      Renewal.of(connection, ended.users()::contains).ifPresent(this::renew);
    }
  }

  private void renew(Renewal renewal) {
    var _ = begin(renewal.viewing()).thenAccept(renewal::show);
  }
}
