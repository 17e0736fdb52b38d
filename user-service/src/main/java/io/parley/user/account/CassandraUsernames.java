package io.parley.user.account;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.UserId;
import java.util.Objects;
import java.util.Optional;

/** The table that makes usernames unique. */
final class CassandraUsernames {

  private final CqlSession cassandra;
  private final PreparedStatement insert;
  private final PreparedStatement select;

  CassandraUsernames(CqlSession cassandra) {
    this.cassandra = cassandra;
    insert =
        cassandra.prepare("INSERT INTO usernames (username, user_id) VALUES (?, ?) IF NOT EXISTS");
    select = cassandra.prepare("SELECT user_id FROM usernames WHERE username = ?");
  }

  boolean claim(Username username, UserId id) {
    try {
      return cassandra.execute(insert.bind(username.value(), id.value())).wasApplied();
    } catch (DriverException e) {
      return settle(username, id, e);
    }
  }

  Optional<UserId> find(Username username) {
    return owner(select.bind(username.value()));
  }

  /**
   * Finds out how a claim ended that was not answered. A serial read ends what is under way, so
   * what it sees is final: if nobody has the name, this claim will not take it later either.
   */
  private boolean settle(Username username, UserId id, DriverException failure) {
    BoundStatement serial =
        select.bind(username.value()).setConsistencyLevel(ConsistencyLevel.LOCAL_SERIAL);
    return owner(serial).map(id::equals).orElseThrow(() -> failure);
  }

  private Optional<UserId> owner(BoundStatement statement) {
    Row row = cassandra.execute(statement).one();
    return row == null
        ? Optional.empty()
        : Optional.of(new UserId(Objects.requireNonNull(row.getUuid("user_id"))));
  }
}
