package io.parley.user.session;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.user.store.CassandraQueries;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sessions in Cassandra: one partition per user, rows that expire with the session. */
@Repository
final class CassandraSessionStore implements SessionStore {

  private static final String COLUMNS =
      "user_id, session_id, device, remembered, created_at, used_at, expires_at, family_hash,"
          + " token_hash, previous_hash, successor";

  private final CqlSession cassandra;
  private final Clock clock;
  private final PreparedStatement insert;
  private final PreparedStatement select;
  private final PreparedStatement selectAll;
  private final PreparedStatement update;
  private final PreparedStatement delete;

  CassandraSessionStore(CqlSession cassandra, Clock clock) {
    this.cassandra = cassandra;
    this.clock = clock;
    insert =
        cassandra.prepare(
            "INSERT INTO sessions (user_id, session_id, device, remembered, created_at, used_at,"
                + " expires_at, family_hash, token_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " IF NOT EXISTS USING TTL ?");
    select =
        cassandra.prepare(
            "SELECT " + COLUMNS + " FROM sessions WHERE user_id = ? AND session_id = ?");
    selectAll = cassandra.prepare("SELECT " + COLUMNS + " FROM sessions WHERE user_id = ?");
    // All columns are written anew, so that all live as long as the session does now.
    update =
        cassandra.prepare(
            "UPDATE sessions USING TTL ? SET device = ?, remembered = ?, created_at = ?,"
                + " used_at = ?, expires_at = ?, family_hash = ?, token_hash = ?,"
                + " previous_hash = ?, successor = ? WHERE user_id = ? AND session_id = ?"
                + " IF token_hash = ?");
    delete =
        cassandra.prepare("DELETE FROM sessions WHERE user_id = ? AND session_id = ? IF EXISTS");
  }

  @Override
  public void create(StoredSession stored) {
    Session session = stored.session();
    cassandra.execute(
        insert.bind(
            session.user().value(),
            session.id().value(),
            session.device(),
            session.remembered(),
            session.createdAt(),
            session.usedAt(),
            session.expiresAt(),
            stored.family().value(),
            stored.current().value(),
            secondsToLive(session)));
  }

  @Override
  public Optional<StoredSession> find(UserId user, LoginSessionId id) {
    Row row = cassandra.execute(select.bind(user.value(), id.value())).one();
    return Optional.ofNullable(row).map(CassandraSessionStore::stored);
  }

  @Override
  public List<Session> list(UserId user) {
    return cassandra
        .execute(selectAll.bind(user.value()))
        .map(CassandraSessionStore::session)
        .all();
  }

  @Override
  public boolean rotate(StoredSession next, TokenHash expected) {
    Session session = next.session();
    return cassandra
        .execute(
            CassandraQueries.bind(
                update,
                secondsToLive(session),
                session.device(),
                session.remembered(),
                session.createdAt(),
                session.usedAt(),
                session.expiresAt(),
                next.family().value(),
                next.current().value(),
                next.previous().map(previous -> previous.hash().value()).orElse(null),
                next.previous().map(StoredSession.Previous::successor).orElse(null),
                session.user().value(),
                session.id().value(),
                expected.value()))
        .wasApplied();
  }

  @Override
  public void remove(UserId user, LoginSessionId id) {
    cassandra.execute(delete.bind(user.value(), id.value()));
  }

  private int secondsToLive(Session session) {
    long seconds = Duration.between(clock.instant(), session.expiresAt()).toSeconds();
    return Math.toIntExact(Math.max(1, seconds));
  }

  private static StoredSession stored(Row row) {
    return new StoredSession(
        session(row),
        hash(row.getString("family_hash")),
        hash(row.getString("token_hash")),
        previous(row.getString("previous_hash"), row.getString("successor")));
  }

  private static Session session(Row row) {
    return new Session(
        new UserId(Objects.requireNonNull(row.getUuid("user_id"))),
        new LoginSessionId(Objects.requireNonNull(row.getUuid("session_id"))),
        Objects.requireNonNull(row.getString("device")),
        row.getBoolean("remembered"),
        Objects.requireNonNull(row.getInstant("created_at")),
        Objects.requireNonNull(row.getInstant("used_at")),
        Objects.requireNonNull(row.getInstant("expires_at")));
  }

  private static Optional<StoredSession.Previous> previous(
      @Nullable String hash, @Nullable String successor) {
    return hash == null || successor == null
        ? Optional.empty()
        : Optional.of(new StoredSession.Previous(new TokenHash(hash), successor));
  }

  private static TokenHash hash(@Nullable String value) {
    return new TokenHash(Objects.requireNonNull(value));
  }
}
