package io.parley.handler.connection;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.handler.metric.HandlerMetric;
import io.parley.handler.metric.HandlerMetrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** All connections of this node. */
@Component
public final class Connections {

  private final ConnectionContext context;
  private final ConnectionProperties properties;
  private final NodeName node;
  private final Set<Connection> all = ConcurrentHashMap.newKeySet();
  private final Map<UserId, List<Connection>> byUser = new ConcurrentHashMap<>();
  private final List<Consumer<Connection>> closeListeners = new CopyOnWriteArrayList<>();
  private volatile boolean draining;

  public Connections(
      ConnectionContext context,
      ConnectionProperties properties,
      NodeName node,
      HandlerMetrics metrics) {
    this.context = context;
    this.properties = properties;
    this.node = node;
    metrics.gauge(HandlerMetric.CONNECTIONS, all::size);
  }

  /** A client has connected; it is sent away at once when there is no place for it. */
  public Connection open(Outlet outlet) {
    String id = UuidCreator.getTimeOrderedEpoch() + "." + node.value();
    Connection connection = new Connection(new ConnectionId(id), outlet, context);
    all.add(connection);
    if (draining) {
      connection.sendAway(ErrorCode.DRAINING);
    } else if (all.size() > properties.max()) {
      connection.sendAway(ErrorCode.OVERLOADED);
    }
    return connection;
  }

  /** The socket is gone. Whoever is told first, us or the client, this is always called. */
  public void closed(Connection connection) {
    if (all.remove(connection)) {
      connection.identity().ifPresent(identity -> detach(identity.user(), connection));
      closeListeners.forEach(listener -> listener.accept(connection));
    }
  }

  /** Tells the listener of every connection whose socket is gone. */
  public void onClosed(Consumer<Connection> listener) {
    closeListeners.add(listener);
  }

  /** Whether the socket is still there. */
  public boolean isOpen(Connection connection) {
    return all.contains(connection);
  }

  /** Lists the connection under its user; false when it is gone already. */
  public boolean attach(Connection connection, UserId user) {
    byUser.merge(user, List.of(connection), Connections::join);
    if (all.contains(connection)) {
      return true;
    }
    detach(user, connection);
    return false;
  }

  /** The connections of one user. */
  public List<Connection> of(UserId user) {
    return byUser.getOrDefault(user, List.of());
  }

  /** All connections. */
  public Collection<Connection> all() {
    return Collections.unmodifiableSet(all);
  }

  /** How many there are. */
  public int count() {
    return all.size();
  }

  /** From now on new clients are sent away. */
  public void drain() {
    draining = true;
  }

  /** Whether new clients are sent away. */
  public boolean isDraining() {
    return draining;
  }

  private void detach(UserId user, Connection connection) {
    byUser.computeIfPresent(user, (_, list) -> without(list, connection));
  }

  private static List<Connection> join(List<Connection> list, List<Connection> more) {
    List<Connection> joined = new ArrayList<>(list);
    joined.addAll(more);
    return List.copyOf(joined);
  }

  // A map without the key takes no memory for users who have gone.
  @SuppressWarnings("NullAway") // null removes the key
  private static List<Connection> without(List<Connection> list, Connection connection) {
    List<Connection> rest = list.stream().filter(other -> other != connection).toList();
    return rest.isEmpty() ? null : rest;
  }
}
