package io.parley.user.revocation;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.user.store.CassandraQueries;
import io.parley.user.token.KeyProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;

/** Pending revocations in Cassandra, spread over a few partitions. */
@Repository
final class CassandraPendingRevocationStore implements PendingRevocationStore {

  private static final int BUCKETS = 16;
  private static final int MAX_PER_BUCKET = 256;

  /** For clocks that differ and requests that take their time. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final CqlSession cassandra;
  private final int secondsToLive;
  private final PreparedStatement insert;
  private final PreparedStatement delete;
  private final PreparedStatement select;

  @Autowired
  CassandraPendingRevocationStore(CqlSession cassandra, KeyProperties tokens) {
    this(cassandra, tokens.accessTokenLifetime());
  }

  CassandraPendingRevocationStore(CqlSession cassandra, Duration accessTokenLifetime) {
    this.cassandra = cassandra;
    secondsToLive = Math.toIntExact(accessTokenLifetime.plus(MARGIN).toSeconds());
    insert =
        cassandra.prepare(
            "INSERT INTO pending_revocations (bucket, session_id, user_id) VALUES (?, ?, ?)"
                + " USING TTL ?");
    delete =
        cassandra.prepare("DELETE FROM pending_revocations WHERE bucket = ? AND session_id = ?");
    select =
        cassandra.prepare(
            "SELECT session_id, user_id FROM pending_revocations WHERE bucket = ? LIMIT ?");
  }

  @Override
  public void put(Collection<Revocation> revocations) {
    CassandraQueries.firstRows(
        cassandra,
        revocations.stream()
            .map(r -> insert.bind(bucket(r), r.session().value(), r.user().value(), secondsToLive))
            .toList());
  }

  @Override
  public void remove(Collection<Revocation> revocations) {
    CassandraQueries.firstRows(
        cassandra,
        revocations.stream().map(r -> delete.bind(bucket(r), r.session().value())).toList());
  }

  @Override
  public List<Revocation> list() {
    List<Revocation> pending = new ArrayList<>();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      cassandra
          .execute(select.bind(bucket, MAX_PER_BUCKET))
          .forEach(row -> pending.add(revocation(row)));
    }
    return pending;
  }

  private static int bucket(Revocation revocation) {
    return Math.floorMod(revocation.session().value().hashCode(), BUCKETS);
  }

  private static Revocation revocation(Row row) {
    return new Revocation(
        new UserId(Objects.requireNonNull(row.getUuid("user_id"))),
        new LoginSessionId(Objects.requireNonNull(row.getUuid("session_id"))));
  }
}
