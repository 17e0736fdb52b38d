package io.parley.registry.support;

import io.parley.contracts.DeviceId;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.registry.node.Incarnation;
import io.parley.registry.node.NodeId;
import io.parley.registry.session.Entry;
import io.parley.registry.session.Location;
import io.parley.registry.session.Session;
import io.parley.registry.session.SessionStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sessions in memory. */
public final class InMemorySessionStore implements SessionStore {

  private final Map<UserId, Map<DeviceId, Location>> devices = new HashMap<>();
  private final Set<LoginSessionId> revoked = new HashSet<>();
  private final InMemoryTransitionStore transitions;

  public InMemorySessionStore() {
    this(new InMemoryTransitionStore());
  }

  public InMemorySessionStore(InMemoryTransitionStore transitions) {
    this.transitions = transitions;
  }

  @Override
  public synchronized List<Entry> enter(Incarnation node, List<Session> sessions, int limit) {
    List<Entry> entries = new ArrayList<>();
    sessions.forEach(session -> entries.add(enter(node, session, limit)));
    return entries;
  }

  @Override
  public synchronized void remove(NodeId node, List<Session> sessions) {
    for (Session session : sessions) {
      Location there = of(session.user()).get(session.device());
      if (there != null
          && there.node().node().equals(node)
          && there.connection().equals(session.connection())) {
        of(session.user()).remove(session.device());
        changed(session.user());
      }
    }
  }

  @Override
  public synchronized List<Set<Incarnation>> find(List<UserId> users) {
    return users.stream()
        .map(user -> of(user).values().stream().map(Location::node).collect(Collectors.toSet()))
        .toList();
  }

  @Override
  public synchronized void drop(Map<UserId, ? extends Collection<Incarnation>> dead) {
    dead.forEach((user, nodes) -> of(user).values().removeIf(at -> nodes.contains(at.node())));
    dead.keySet().forEach(this::lost);
  }

  @Override
  public synchronized List<Location> revoke(
      UserId user, Collection<LoginSessionId> logins, Duration memory) {
    revoked.addAll(logins);
    return of(user).values().stream().filter(at -> logins.contains(at.login())).toList();
  }

  @Override
  public synchronized int sweep(Incarnation dead, int limit) {
    List<UserId> users =
        devices.entrySet().stream()
            .filter(
                entry -> entry.getValue().values().stream().anyMatch(at -> at.node().equals(dead)))
            .map(Map.Entry::getKey)
            .limit(limit)
            .toList();
    users.forEach(user -> of(user).values().removeIf(at -> at.node().equals(dead)));
    users.forEach(this::lost);
    return users.size();
  }

  private Entry enter(Incarnation node, Session session, int limit) {
    if (revoked.contains(session.login())) {
      return new Entry.Revoked();
    }
    Map<DeviceId, Location> mine = of(session.user());
    Location former = mine.get(session.device());
    if (former == null && mine.size() >= limit) {
      return new Entry.Full(List.copyOf(mine.values()));
    }
    Location now = new Location(node, session.connection(), session.login());
    if (former != null && former.connection().value().compareTo(now.connection().value()) > 0) {
      return new Entry.Replaced(now);
    }
    mine.put(session.device(), now);
    changed(session.user());
    return former == null || former.connection().equals(now.connection())
        ? new Entry.Entered()
        : new Entry.Replaced(former);
  }

  private void changed(UserId user) {
    transitions.changed(user, !of(user).isEmpty());
  }

  private void lost(UserId user) {
    transitions.lost(user, !of(user).isEmpty());
  }

  private Map<DeviceId, Location> of(UserId user) {
    return devices.computeIfAbsent(user, _ -> new HashMap<>());
  }
}
