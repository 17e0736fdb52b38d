package io.parley.registry.session;

import io.parley.contracts.UserId;
import io.parley.registry.RegistryProperties;
import io.parley.registry.closing.ConnectionCloser;
import io.parley.registry.closing.Target;
import io.parley.registry.metrics.RegistryMetrics;
import io.parley.registry.node.Incarnation;
import io.parley.registry.node.LiveNode;
import io.parley.registry.node.LiveNodes;
import io.parley.registry.node.NodeId;
import io.parley.registry.node.NodeView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Enters the sessions of nodes, and has the connections closed that they replace. */
@Component
public final class Registrar {

  private final SessionStore sessions;
  private final LiveNodes nodes;
  private final ConnectionCloser closer;
  private final RegistryMetrics metrics;
  private final int devicesPerUser;

  Registrar(
      SessionStore sessions,
      LiveNodes nodes,
      ConnectionCloser closer,
      RegistryMetrics metrics,
      RegistryProperties properties) {
    this.sessions = sessions;
    this.nodes = nodes;
    this.closer = closer;
    this.metrics = metrics;
    this.devicesPerUser = properties.devicesPerUser();
  }

  /**
   * Enters sessions of a node. Whether the node still lived the same life when they had been
   * entered is checked afterwards; if not, they do not count.
   */
  public Registered register(NodeId node, List<Session> batch) {
    Optional<LiveNode> live = nodes.recent().find(node).or(() -> nodes.current().find(node));
    if (live.isEmpty()) {
      return unknownNode(node, batch, nodes.recent());
    }
    Incarnation incarnation = live.get().incarnation();
    List<Entry> entries = enter(incarnation, batch);
    NodeView after = nodes.current();
    closeReplaced(batch, entries, after);
    if (!after.holds(incarnation)) {
      return unknownNode(node, batch, after);
    }
    List<RegistrationOutcome> outcomes = entries.stream().map(Registrar::outcome).toList();
    metrics.registered(outcomes);
    return new Registered(outcomes, after.generationFor(node));
  }

  /** Removes sessions of a node, each only if that very connection is registered. */
  public void unregister(NodeId node, List<Session> batch) {
    if (!batch.isEmpty()) {
      sessions.remove(node, batch);
    }
  }

  private List<Entry> enter(Incarnation node, List<Session> batch) {
    if (batch.isEmpty()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>(sessions.enter(node, batch, devicesPerUser));
    List<Integer> full = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof Entry.Full) {
        full.add(i);
      }
    }
    if (!full.isEmpty() && dropDead(full, batch, entries)) {
      List<Session> again = full.stream().map(batch::get).toList();
      List<Entry> second = sessions.enter(node, again, devicesPerUser);
      for (int i = 0; i < second.size(); i++) {
        entries.set(full.get(i), second.get(i));
      }
    }
    return entries;
  }

  /** Only devices at live nodes count. */
  private boolean dropDead(List<Integer> full, List<Session> batch, List<Entry> entries) {
    NodeView view = nodes.current();
    Map<UserId, Set<Incarnation>> dead = new HashMap<>();
    for (int place : full) {
      if (entries.get(place) instanceof Entry.Full(List<Location> present)) {
        for (Location location : present) {
          if (!view.holds(location.node())) {
            dead.computeIfAbsent(batch.get(place).user(), _ -> new HashSet<>())
                .add(location.node());
          }
        }
      }
    }
    if (!dead.isEmpty()) {
      sessions.drop(dead);
    }
    return !dead.isEmpty();
  }

  private void closeReplaced(List<Session> batch, List<Entry> entries, NodeView view) {
    Map<LiveNode, List<Target.Replaced>> replaced = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof Entry.Replaced(Location replacedAt)) {
        Target.Replaced target = new Target.Replaced(batch.get(i).user(), replacedAt.connection());
        view.find(replacedAt.node())
            .ifPresent(node -> replaced.computeIfAbsent(node, _ -> new ArrayList<>()).add(target));
      }
    }
    replaced.forEach(closer::closeReplaced);
  }

  private static Registered unknownNode(NodeId node, List<Session> batch, NodeView view) {
    return new Registered(
        Collections.nCopies(batch.size(), RegistrationOutcome.UNKNOWN_NODE),
        view.generationFor(node));
  }

  private static RegistrationOutcome outcome(Entry entry) {
    return switch (entry) {
      case Entry.Entered() -> RegistrationOutcome.REGISTERED;
      case Entry.Replaced(_) -> RegistrationOutcome.REGISTERED;
      case Entry.Full(_) -> RegistrationOutcome.TOO_MANY_DEVICES;
      case Entry.Revoked() -> RegistrationOutcome.REVOKED;
    };
  }
}
