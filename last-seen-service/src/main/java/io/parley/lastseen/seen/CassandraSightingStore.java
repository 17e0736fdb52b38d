package io.parley.lastseen.seen;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Sightings in Cassandra: one row per user, written with the time at which it was noted. */
@Component
final class CassandraSightingStore implements SightingStore {

  private static final int IN_FLIGHT = 64;
  private static final long MICROS = 1_000;

  private final CqlSession cassandra;
  private final PreparedStatement insert;
  private final PreparedStatement select;

  CassandraSightingStore(CqlSession cassandra) {
    this.cassandra = cassandra;
    insert =
        cassandra.prepare(
            "INSERT INTO last_seen (user_id, seen_at, online) VALUES (?, ?, ?)"
                + " USING TIMESTAMP ?");
    select =
        cassandra.prepare(
            "SELECT user_id, seen_at, online, WRITETIME(online) AS written FROM last_seen"
                + " WHERE user_id = ?");
  }

  @Override
  public void save(Collection<Sighting> sightings) {
    execute(
        sightings.stream()
            .map(sighting ->
                insert.bind(
                    sighting.user().value(), sighting.at(), sighting.online(), writeTime(sighting)))
            .toList(),
        _ -> {});
  }

  @Override
  public Map<UserId, Sighting> find(Collection<UserId> users) {
    Map<UserId, Sighting> found = new HashMap<>();
    execute(
        users.stream().distinct().map(user -> select.bind(user.value())).toList(),
        row -> {
          Sighting sighting = sighting(row);
          found.put(sighting.user(), sighting);
        });
    return found;
  }

  /** Runs statements, some at a time. */
  private void execute(List<BoundStatement> statements, Consumer<Row> rows) {
    Queue<CompletionStage<AsyncResultSet>> inFlight = new ArrayDeque<>();
    for (BoundStatement statement : statements) {
      if (inFlight.size() == IN_FLIGHT) {
        await(inFlight.remove(), rows);
      }
      inFlight.add(cassandra.executeAsync(statement));
    }
    inFlight.forEach(result -> await(result, rows));
  }

  private static void await(CompletionStage<AsyncResultSet> result, Consumer<Row> rows) {
    try {
      Row row = result.toCompletableFuture().join().one();
      if (row != null) {
        rows.accept(row);
      }
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Who comes and goes within a millisecond has gone, unless the registry says otherwise. */
  private static long writeTime(Sighting sighting) {
    return sighting.noted().toEpochMilli() * MICROS + (sighting.online() ? 0 : 1);
  }

  private static Sighting sighting(Row row) {
    Instant at = Objects.requireNonNull(row.getInstant("seen_at"));
    return new Sighting(
        new UserId(Objects.requireNonNull(row.getUuid("user_id"))),
        at,
        row.getBoolean("online"),
        Instant.ofEpochMilli(row.getLong("written") / MICROS));
  }
}
