package io.parley.user.account;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.UserId;
import io.parley.user.password.PasswordHash;
import io.parley.user.store.CassandraQueries;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Accounts in Cassandra. */
@Repository
final class CassandraAccountStore implements AccountStore {

  private static final String COLUMNS =
      "user_id, username, display_name, about, first_name, last_name, email, created_at, version,"
          + " indexed_version";

  private final CqlSession cassandra;
  private final CassandraUsernames usernames;
  private final PreparedStatement insert;
  private final PreparedStatement delete;
  private final PreparedStatement select;
  private final PreparedStatement selectId;
  private final PreparedStatement selectPassword;
  private final PreparedStatement update;
  private final PreparedStatement updateIndexed;

  CassandraAccountStore(CqlSession cassandra) {
    this.cassandra = cassandra;
    usernames = new CassandraUsernames(cassandra);
    insert =
        cassandra.prepare(
            "INSERT INTO accounts (user_id, username, display_name, about, first_name, last_name,"
                + " email, password_hash, created_at, version, indexed_version)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) IF NOT EXISTS");
    delete = cassandra.prepare("DELETE FROM accounts WHERE user_id = ? IF EXISTS");
    select = cassandra.prepare("SELECT " + COLUMNS + " FROM accounts WHERE user_id = ?");
    selectId = cassandra.prepare("SELECT user_id FROM accounts WHERE user_id = ?");
    selectPassword = cassandra.prepare("SELECT password_hash FROM accounts WHERE user_id = ?");
    update =
        cassandra.prepare(
            "UPDATE accounts SET display_name = ?, about = ?, first_name = ?, last_name = ?,"
                + " email = ?, version = ? WHERE user_id = ? IF version = ?");
    updateIndexed =
        cassandra.prepare(
            "UPDATE accounts SET indexed_version = ? WHERE user_id = ? IF indexed_version < ?");
  }

  @Override
  public void create(Account account, PasswordHash password) {
    Profile profile = account.profile();
    cassandra.execute(
        CassandraQueries.bind(
            insert,
            account.id().value(),
            account.username().value(),
            profile.displayName(),
            profile.about(),
            profile.firstName(),
            profile.lastName(),
            profile.email(),
            password.encoded(),
            account.createdAt(),
            account.version(),
            account.indexedVersion()));
  }

  @Override
  public boolean claim(Username username, UserId id) {
    return usernames.claim(username, id);
  }

  @Override
  public void discard(UserId id) {
    cassandra.execute(delete.bind(id.value()));
  }

  @Override
  public Optional<UserId> findId(Username username) {
    return usernames.find(username);
  }

  @Override
  public Optional<Account> find(UserId id) {
    return Optional.ofNullable(cassandra.execute(select.bind(id.value())).one())
        .map(CassandraAccountStore::account);
  }

  @Override
  public List<Account> findAll(Collection<UserId> ids) {
    return read(ids, select, CassandraAccountStore::account).toList();
  }

  @Override
  public Set<UserId> existing(Collection<UserId> ids) {
    return read(ids, selectId, CassandraAccountStore::id).collect(Collectors.toSet());
  }

  @Override
  public Optional<PasswordHash> findPassword(UserId id) {
    return Optional.ofNullable(cassandra.execute(selectPassword.bind(id.value())).one())
        .map(row -> row.getString("password_hash"))
        .map(PasswordHash::new);
  }

  @Override
  public boolean update(Account next) {
    Profile profile = next.profile();
    BoundStatement statement =
        CassandraQueries.bind(
            update,
            profile.displayName(),
            profile.about(),
            profile.firstName(),
            profile.lastName(),
            profile.email(),
            next.version(),
            next.id().value(),
            next.version() - 1);
    return cassandra.execute(statement).wasApplied();
  }

  @Override
  public void markIndexed(UserId id, int version) {
    cassandra.execute(updateIndexed.bind(version, id.value(), version));
  }

  private <T> Stream<T> read(
      Collection<UserId> ids, PreparedStatement statement, Function<Row, T> mapper) {
    List<BoundStatement> reads =
        ids.stream().distinct().map(id -> statement.bind(id.value())).toList();
    return CassandraQueries.firstRows(cassandra, reads).stream().map(mapper);
  }

  private static UserId id(Row row) {
    return new UserId(Objects.requireNonNull(row.getUuid("user_id")));
  }

  private static Account account(Row row) {
    return new Account(
        id(row),
        new Username(Objects.requireNonNull(row.getString("username"))),
        new Profile(
            Objects.requireNonNull(row.getString("display_name")),
            row.getString("about"),
            row.getString("first_name"),
            row.getString("last_name"),
            row.getString("email")),
        Objects.requireNonNull(row.getInstant("created_at")),
        row.getInt("version"),
        row.getInt("indexed_version"));
  }
}
