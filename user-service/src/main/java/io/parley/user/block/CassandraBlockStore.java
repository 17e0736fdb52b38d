package io.parley.user.block;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.UserId;
import io.parley.user.store.CassandraQueries;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Blocks in Cassandra: one partition per user who blocks. */
@Repository
final class CassandraBlockStore implements BlockStore {

  private static final String SELECT =
      "SELECT user_id, blocked_id, blocked_at FROM blocks WHERE user_id = ?";

  private final CqlSession cassandra;
  private final PreparedStatement insert;
  private final PreparedStatement delete;
  private final PreparedStatement select;
  private final PreparedStatement selectFirst;
  private final PreparedStatement selectAfter;
  private final PreparedStatement selectCount;

  CassandraBlockStore(CqlSession cassandra) {
    this.cassandra = cassandra;
    insert =
        cassandra.prepare("INSERT INTO blocks (user_id, blocked_id, blocked_at) VALUES (?, ?, ?)");
    delete = cassandra.prepare("DELETE FROM blocks WHERE user_id = ? AND blocked_id = ?");
    select = cassandra.prepare(SELECT + " AND blocked_id = ?");
    selectFirst = cassandra.prepare(SELECT + " LIMIT ?");
    selectAfter = cassandra.prepare(SELECT + " AND blocked_id > ? LIMIT ?");
    selectCount = cassandra.prepare("SELECT COUNT(*) FROM blocks WHERE user_id = ?");
  }

  @Override
  public void put(UserId owner, Block block) {
    cassandra.execute(insert.bind(owner.value(), block.user().value(), block.blockedAt()));
  }

  @Override
  public void remove(UserId owner, UserId blocked) {
    cassandra.execute(delete.bind(owner.value(), blocked.value()));
  }

  @Override
  public Optional<Block> find(UserId owner, UserId blocked) {
    Row row = cassandra.execute(select.bind(owner.value(), blocked.value())).one();
    return Optional.ofNullable(row).map(CassandraBlockStore::block);
  }

  @Override
  public List<Block> list(UserId owner, Optional<UserId> after, int limit) {
    BoundStatement page =
        after
            .map(last -> selectAfter.bind(owner.value(), last.value(), limit))
            .orElseGet(() -> selectFirst.bind(owner.value(), limit));
    return cassandra.execute(page).map(CassandraBlockStore::block).all();
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
            .map(pair -> select.bind(pair.user().value(), pair.other().value()))
            .toList();
    return CassandraQueries.firstRows(cassandra, reads).stream()
        .map(row -> new UserPair(user(row, "user_id"), user(row, "blocked_id")))
        .collect(Collectors.toSet());
  }

  private static Block block(Row row) {
    return new Block(user(row, "blocked_id"), Objects.requireNonNull(row.getInstant("blocked_at")));
  }

  private static UserId user(Row row, String column) {
    return new UserId(Objects.requireNonNull(row.getUuid(column)));
  }
}
