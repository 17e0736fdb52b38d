package io.parley.group.index;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.state.Change;
import io.parley.group.store.CassandraQueries;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * The index in Cassandra: a partition per user. The write time is the version of the change, so
 * that of several writes the latest change wins, in whatever order they come.
 */
@Repository
final class CassandraMembershipIndex implements MembershipIndex {

  private final CqlSession cassandra;
  private final PreparedStatement insert;
  private final PreparedStatement delete;
  private final PreparedStatement select;
  private final PreparedStatement selectAfter;
  private final PreparedStatement count;

  CassandraMembershipIndex(CqlSession cassandra) {
    this.cassandra = cassandra;
    insert =
        cassandra.prepare(
            "INSERT INTO groups_by_user (user_id, group_id) VALUES (?, ?) USING TIMESTAMP ?");
    delete =
        cassandra.prepare(
            "DELETE FROM groups_by_user USING TIMESTAMP ? WHERE user_id = ? AND group_id = ?");
    select = cassandra.prepare("SELECT group_id FROM groups_by_user WHERE user_id = ? LIMIT ?");
    selectAfter =
        cassandra.prepare(
            "SELECT group_id FROM groups_by_user WHERE user_id = ? AND group_id > ? LIMIT ?");
    count = cassandra.prepare("SELECT user_id, COUNT(*) FROM groups_by_user WHERE user_id = ?");
  }

  @Override
  public void apply(GroupId group, List<Change> changes) {
    CassandraQueries.firstRows(
        cassandra, changes.stream().flatMap(change -> writes(group, change)).toList());
  }

  @Override
  public List<GroupId> groups(UserId user, Optional<GroupId> after, int limit) {
    BoundStatement page =
        after
            .map(last -> selectAfter.bind(user.value(), last.value(), limit))
            .orElseGet(() -> select.bind(user.value(), limit));
    return cassandra.execute(page).map(CassandraMembershipIndex::group).all();
  }

  @Override
  public Map<UserId, Integer> counts(Collection<UserId> users) {
    Map<UserId, Integer> counts = new HashMap<>();
    users.forEach(user -> counts.put(user, 0));
    CassandraQueries.firstRows(
            cassandra, users.stream().map(user -> count.bind(user.value())).toList())
        .stream()
        // Of an empty partition there is one row without a user.
        .filter(row -> !row.isNull(0))
        .forEach(row ->
            counts.put(
                new UserId(Objects.requireNonNull(row.getUuid(0))),
                Math.toIntExact(row.getLong(1))));
    return counts;
  }

  private Stream<BoundStatement> writes(GroupId group, Change change) {
    Moves moves = Moves.of(change);
    Stream<BoundStatement> in =
        moves.in().stream().map(user -> insert.bind(user.value(), group.value(), change.version()));
    Stream<BoundStatement> out =
        moves.out().stream()
            .map(user -> delete.bind(change.version(), user.value(), group.value()));
    return Stream.concat(in, out);
  }

  private static GroupId group(Row row) {
    return new GroupId(Objects.requireNonNull(row.getUuid("group_id")));
  }
}
