package io.parley.user.privacy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.UserId;
import io.parley.user.store.CassandraQueries;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Settings in Cassandra, in the row of the account: one read says whether there is one, too. */
@Repository
final class CassandraPrivacyStore implements PrivacyStore {

  private final CqlSession cassandra;
  private final PreparedStatement update;
  private final PreparedStatement select;

  CassandraPrivacyStore(CqlSession cassandra) {
    this.cassandra = cassandra;
    update =
        cassandra.prepare(
            "UPDATE accounts SET presence_audience = ?, presence_except = ? WHERE user_id = ?"
                + " IF EXISTS");
    select =
        cassandra.prepare(
            "SELECT user_id, presence_audience, presence_except FROM accounts WHERE user_id = ?");
  }

  @Override
  public void put(UserId owner, Privacy privacy) {
    Set<UUID> except = privacy.except().stream().map(UserId::value).collect(Collectors.toSet());
    cassandra.execute(update.bind(privacy.audience().text(), except, owner.value()));
  }

  @Override
  public Map<UserId, Privacy> find(Collection<UserId> owners) {
    return CassandraQueries.firstRows(
            cassandra, owners.stream().distinct().map(owner -> select.bind(owner.value())).toList())
        .stream()
        .collect(Collectors.toMap(CassandraPrivacyStore::owner, CassandraPrivacyStore::privacy));
  }

  private static UserId owner(Row row) {
    return new UserId(Objects.requireNonNull(row.getUuid("user_id")));
  }

  private static Privacy privacy(Row row) {
    String audience = row.getString("presence_audience");
    if (audience == null) {
      return Privacy.DEFAULT;
    }
    Set<UUID> except = row.getSet("presence_except", UUID.class);
    return new Privacy(
        PresenceAudience.of(audience).orElse(PresenceAudience.NOBODY),
        except == null ? Set.of() : except.stream().map(UserId::new).collect(Collectors.toSet()));
  }
}
