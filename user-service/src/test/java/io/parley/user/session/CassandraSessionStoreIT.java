package io.parley.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.user.store.TestCassandra;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CassandraSessionStoreIT extends SessionStoreContract {

  private final CqlSession cassandra = TestCassandra.session();
  private final SessionStore store = new CassandraSessionStore(cassandra, Clock.systemUTC());

  @Override
  SessionStore store() {
    return store;
  }

  @Test
  void rowsExpireWithTheSession() {
    UserId user = UserId.next();
    Instant now = Instant.now();
    Session session =
        new Session(
            user, LoginSessionId.next(), "x", false, now, now, now.plus(Duration.ofHours(12)));
    RefreshToken token = new RefreshToken(user, session.id(), Secret.random(), Secret.random());
    store.create(StoredSession.create(session, token));

    Row row =
        cassandra
            .execute("SELECT ttl(token_hash) FROM sessions WHERE user_id = ?", user.value())
            .one();
    assertThat(Objects.requireNonNull(row).getInt(0)).isBetween(43_100, 43_200);
  }
}
