package io.parley.handler.watch;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import io.parley.handler.connection.Identity;
import io.parley.handler.connection.Presence;
import io.parley.handler.connection.WatchedUsers;
import io.parley.handler.connection.WatchedUsers.Sight;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.frame.Problem;
import io.parley.handler.metric.HandlerMetric;
import io.parley.handler.metric.HandlerMetrics;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers {@code watch} and {@code unwatch}. */
@Component
public final class WatchHandler {

  private final Watches watches;
  private final Connections connections;
  private final int maxUsers;

  WatchHandler(
      Watches watches,
      Connections connections,
      WatchProperties properties,
      HandlerMetrics metrics) {
    this.watches = watches;
    this.connections = connections;
    this.maxUsers = properties.perConnection();
    connections.onClosed(this::closed);
    metrics.gauge(HandlerMetric.WATCHED, this::watched);
  }

  /** Takes a request. Returns at once; the answers follow. */
  public void watch(Connection connection, Identity identity, ClientFrame.Watch frame) {
    connection
        .watched()
        .add(frame.users(), maxUsers)
        .ifPresentOrElse(
            before -> ask(connection, identity.user(), frame, before),
            () -> connection.refuse(Problem.of(ErrorCode.TOO_MANY_WATCHED, frame.echo())));
  }

  /** Takes a request, which has no answer. */
  public void unwatch(Connection connection, Identity identity, ClientFrame.Unwatch frame) {
    watches.end(identity.user(), connection.watched().remove(frame.users()));
  }

  private void ask(
      Connection connection, UserId viewer, ClientFrame.Watch frame, Map<UserId, Sight> before) {
    var _ =
        watches
            .begin(new Viewing(viewer, frame.users()))
            .whenComplete((presences, failure) -> {
              if (failure == null) {
                answer(connection, frame, before, presences);
              } else {
                connection.watched().abandon(before);
                connection.refuse(Problem.of(ErrorCode.UNAVAILABLE, frame.echo()));
              }
            });
  }

  private static void answer(
      Connection connection,
      ClientFrame.Watch frame,
      Map<UserId, Sight> before,
      List<Presence> presences) {
    for (int i = 0; i < presences.size(); i++) {
      UserId user = frame.users().get(i);
      Sight sight = before.get(user);
      if (sight != null) {
        connection.answerPresence(frame.echo().ref(), user, sight, presences.get(i));
      }
    }
  }

  private int watched() {
    return connections.all().stream()
        .filter(Connection::isWatching)
        .mapToInt(connection -> connection.watched().size())
        .sum();
  }

  private void closed(Connection connection) {
    if (connection.isWatching()) {
      WatchedUsers watched = connection.watched();
      List<UserId> users = watched.remove(watched.sights().keySet());
      connection.identity().ifPresent(identity -> watches.end(identity.user(), users));
    }
  }
}
