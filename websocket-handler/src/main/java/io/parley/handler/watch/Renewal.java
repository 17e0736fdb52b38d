package io.parley.handler.watch;

import io.parley.contracts.UserId;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Identity;
import io.parley.handler.connection.Presence;
import io.parley.handler.connection.WatchedUsers.Sight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Watches of one connection that are entered again.
 *
 * @param before what was shown of each user until now
 */
record Renewal(Connection connection, Viewing viewing, Map<UserId, Sight> before) {

  Renewal {
    before = Map.copyOf(before);
  }

  /** Those of a connection's watches that are wanted; empty if there are none. */
  static Optional<Renewal> of(Connection connection, Predicate<UserId> wanted) {
    if (!connection.isWatching()) {
      return Optional.empty();
    }
    Map<UserId, Sight> sights = new HashMap<>(connection.watched().sights());
    sights.keySet().removeIf(wanted.negate());
    return sights.isEmpty()
        ? Optional.empty()
        : connection.identity().map(identity -> of(connection, identity, sights));
  }

  private static Renewal of(Connection connection, Identity identity, Map<UserId, Sight> sights) {
    Viewing viewing = new Viewing(identity.user(), List.copyOf(sights.keySet()));
    return new Renewal(connection, viewing, sights);
  }

  /** How many users there are. */
  int size() {
    return viewing.users().size();
  }

  /** Shows what was answered of each user, in their order, where it is news. */
  void show(List<Presence> presences) {
    for (int i = 0; i < size(); i++) {
      UserId user = viewing.users().get(i);
      Sight sight = before.get(user);
      if (sight != null) {
        connection.correctPresence(user, sight, presences.get(i));
      }
    }
  }
}
