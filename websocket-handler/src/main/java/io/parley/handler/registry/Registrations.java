package io.parley.handler.registry;

import io.grpc.StatusRuntimeException;
import io.parley.chassis.batch.BatchSettings;
import io.parley.chassis.batch.NaturalBatcher;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.CloseCode;
import io.parley.contracts.ErrorCode;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import io.parley.handler.connection.Identity;
import io.parley.handler.frame.Echo;
import io.parley.handler.frame.Problem;
import io.parley.handler.metric.HandlerMetric;
import io.parley.handler.metric.HandlerMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the sessions of this node in the registry. A session that could not be entered is entered
 * later; until then its device gets only what other devices of this node send, and what settling
 * finds afterwards.
 */
@Component
public final class Registrations {

  private static final Logger log = LoggerFactory.getLogger(Registrations.class);
  private static final BatchSettings BATCHES = new BatchSettings("register", 2, 512, 50_000);
  private static final int CHUNK = 1024;

  private final Registry registry;
  private final Connections connections;
  private final SettleTimes settleTimes;
  private final RegistryProperties properties;
  private final HandlerMetrics metrics;
  private final NaturalBatcher<Session, Registration> batcher;
  private final Leavings leavings;

  /** Connections that the registry does not know yet, with the time since when it may not. */
  private final Map<Connection, Long> missing = new ConcurrentHashMap<>();

  Registrations(
      Registry registry,
      Connections connections,
      SettleTimes settleTimes,
      RegistryProperties properties,
      HandlerMetrics metrics) {
    this.registry = registry;
    this.connections = connections;
    this.settleTimes = settleTimes;
    this.properties = properties;
    this.metrics = metrics;
    this.batcher = new NaturalBatcher<>(BATCHES, registry::register);
    this.leavings = new Leavings(registry);
    connections.onClosed(this::closed);
  }

  /** Enters the session of a connection; waits for the registry, but not for long. */
  public Registration enter(Connection connection, Identity identity) {
    Session session = new Session(connection.id(), identity);
    Registration outcome = await(batcher.submit(session));
    switch (outcome) {
      case REGISTERED -> entered(connection, session, settleTimes.since());
      case LATER -> missing.put(connection, settleTimes.since());
      case TOO_MANY_DEVICES, REVOKED -> {}
    }
    return outcome;
  }

  /** The registry has lost our sessions at some time after the one given. */
  void lost(long sinceMillis) {
    leavings.clear();
    for (Connection connection : connections.all()) {
      if (connection.identity().isPresent()) {
        missing.merge(connection, sinceMillis, Math::min);
      }
    }
  }

  /** Enters what is missing, and takes out what has left. Blocks; fails if the registry does. */
  void catchUp() {
    leavings.retry();
    List<Map.Entry<Connection, Long>> chunk = new ArrayList<>();
    for (Map.Entry<Connection, Long> entry : missing.entrySet()) {
      chunk.add(Map.entry(entry.getKey(), entry.getValue()));
      if (chunk.size() == CHUNK) {
        enterAgain(chunk);
        chunk.clear();
      }
    }
    enterAgain(chunk);
  }

  private void enterAgain(List<Map.Entry<Connection, Long>> chunk) {
    List<Session> sessions = new ArrayList<>();
    List<Map.Entry<Connection, Long>> known = new ArrayList<>();
    for (Map.Entry<Connection, Long> entry : chunk) {
      entry
          .getKey()
          .identity()
          .ifPresent(identity -> {
            sessions.add(new Session(entry.getKey().id(), identity));
            known.add(entry);
          });
    }
    if (sessions.isEmpty()) {
      return;
    }
    List<Registration> outcomes = registry.register(sessions);
    metrics.counter(HandlerMetric.REREGISTERED).increment(sessions.size());
    for (int i = 0; i < outcomes.size(); i++) {
      enteredAgain(known.get(i), sessions.get(i), outcomes.get(i));
    }
  }

  private void enteredAgain(
      Map.Entry<Connection, Long> entry, Session session, Registration outcome) {
    Connection connection = entry.getKey();
    switch (outcome) {
      case REGISTERED -> {
        missing.remove(connection, entry.getValue());
        entered(connection, session, entry.getValue());
      }
      case TOO_MANY_DEVICES -> {
        missing.remove(connection);
        refuse(connection, CloseCode.TOO_FAST, ErrorCode.TOO_MANY_DEVICES);
      }
      case REVOKED -> {
        missing.remove(connection);
        refuse(connection, CloseCode.TOKEN, ErrorCode.TOKEN_REVOKED);
      }
      case LATER -> {}
    }
  }

  // A connection that closed while it was being entered was not there to be taken out.
  private void entered(Connection connection, Session session, long sinceMillis) {
    if (connections.isOpen(connection)) {
      connection.settle(settleTimes.afterRegistration(sinceMillis));
    } else {
      leavings.add(session);
    }
  }

  private void closed(Connection connection) {
    missing.remove(connection);
    connection
        .identity()
        .ifPresent(identity -> leavings.add(new Session(connection.id(), identity)));
  }

  private Registration await(CompletableFuture<Registration> registration) {
    try {
      return registration.get(properties.helloWait().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      log.debug("a session could not be entered", e);
      return Registration.LATER;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Registration.LATER;
    }
  }

  private static void refuse(Connection connection, CloseCode close, ErrorCode code) {
    connection.closeFor(close, Problem.of(code, Echo.NONE));
  }

  /** Whether the registry did not answer, as it may. */
  static boolean isAway(RuntimeException failure) {
    return failure instanceof RpcUnavailableException || failure instanceof StatusRuntimeException;
  }
}
