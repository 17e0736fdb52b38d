package io.parley.user.contact;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.UserId;
import io.parley.user.block.UserPair;
import io.parley.user.store.CassandraQueries;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Address books in Cassandra: one partition per owner. */
@Repository
final class CassandraContactStore implements ContactStore {

  private static final String SELECT =
      "SELECT contact_id, alias, added_at FROM contacts WHERE user_id = ?";

  private final CqlSession cassandra;
  private final PreparedStatement insert;
  private final PreparedStatement delete;
  private final PreparedStatement select;
  private final PreparedStatement selectFirst;
  private final PreparedStatement selectAfter;
  private final PreparedStatement selectPair;
  private final PreparedStatement selectCount;

  CassandraContactStore(CqlSession cassandra) {
    this.cassandra = cassandra;
    insert =
        cassandra.prepare(
            "INSERT INTO contacts (user_id, contact_id, alias, added_at) VALUES (?, ?, ?, ?)");
    delete = cassandra.prepare("DELETE FROM contacts WHERE user_id = ? AND contact_id = ?");
    select = cassandra.prepare(SELECT + " AND contact_id = ?");
    selectFirst = cassandra.prepare(SELECT + " LIMIT ?");
    selectAfter = cassandra.prepare(SELECT + " AND contact_id > ? LIMIT ?");
    selectPair =
        cassandra.prepare(
            "SELECT user_id, contact_id FROM contacts WHERE user_id = ? AND contact_id = ?");
    selectCount = cassandra.prepare("SELECT COUNT(*) FROM contacts WHERE user_id = ?");
  }

  @Override
  public void put(UserId owner, Contact contact) {
    cassandra.execute(
        CassandraQueries.bind(
            insert, owner.value(), contact.user().value(), contact.alias(), contact.addedAt()));
  }

  @Override
  public void remove(UserId owner, UserId contact) {
    cassandra.execute(delete.bind(owner.value(), contact.value()));
  }

  @Override
  public Optional<Contact> find(UserId owner, UserId contact) {
    Row row = cassandra.execute(select.bind(owner.value(), contact.value())).one();
    return Optional.ofNullable(row).map(CassandraContactStore::contact);
  }

  @Override
  public List<Contact> list(UserId owner, Optional<UserId> after, int limit) {
    BoundStatement page =
        after
            .map(last -> selectAfter.bind(owner.value(), last.value(), limit))
            .orElseGet(() -> selectFirst.bind(owner.value(), limit));
    return cassandra.execute(page).map(CassandraContactStore::contact).all();
  }

  @Override
  public int count(UserId owner) {
    Row row = cassandra.execute(selectCount.bind(owner.value())).one();
    return Math.toIntExact(Objects.requireNonNull(row).getLong(0));
  }

  @Override
  public Set<UserPair> existing(Collection<UserPair> pairs) {
    List<BoundStatement> reads =
        pairs.stream()
            .distinct()
            .map(pair -> selectPair.bind(pair.user().value(), pair.other().value()))
            .toList();
    return CassandraQueries.firstRows(cassandra, reads).stream()
        .map(row -> new UserPair(user(row, "user_id"), user(row, "contact_id")))
        .collect(Collectors.toSet());
  }

  private static UserId user(Row row, String column) {
    return new UserId(Objects.requireNonNull(row.getUuid(column)));
  }

  private static Contact contact(Row row) {
    return new Contact(
        user(row, "contact_id"),
        row.getString("alias"),
        Objects.requireNonNull(row.getInstant("added_at")));
  }
}
