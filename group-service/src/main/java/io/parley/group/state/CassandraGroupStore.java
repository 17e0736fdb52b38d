package io.parley.group.state;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.data.TupleValue;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.TupleType;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.state.RowWrite.Kind;
import io.parley.group.store.CassandraQueries;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Repository;

/** Groups in Cassandra: one partition each. */
@Repository
final class CassandraGroupStore implements GroupStore {

  private static final String SELECT =
      "SELECT " + CassandraGroupRows.COLUMNS + " FROM groups WHERE group_id = ?";

  private static final TupleType ROW = DataTypes.tupleOf(DataTypes.TEXT, DataTypes.TEXT);
  private static final int EVERYTHING = Integer.MAX_VALUE;

  private final CqlSession cassandra;
  private final CassandraCommits commits;
  private final PreparedStatement selectRow;
  private final PreparedStatement selectRows;
  private final PreparedStatement selectKind;
  private final PreparedStatement markPublished;
  private final PreparedStatement deleteChanges;

  CassandraGroupStore(CqlSession cassandra, Clock clock) {
    this.cassandra = cassandra;
    commits = new CassandraCommits(cassandra, clock);
    selectRow = cassandra.prepare(SELECT + " AND kind = ? AND key = ?");
    selectRows = cassandra.prepare(SELECT + " AND (kind, key) IN ?");
    selectKind = cassandra.prepare(SELECT + " AND kind = ? AND key > ? LIMIT ?");
    markPublished =
        cassandra.prepare(
            "UPDATE groups USING TIMESTAMP ? SET published = ?"
                + " WHERE group_id = ? AND kind = 'head' AND key = ''");
    deleteChanges =
        cassandra.prepare("DELETE FROM groups WHERE group_id = ? AND kind = 'change' AND key <= ?");
  }

  @Override
  public Optional<Snapshot> snapshot(GroupId id, Needs needs) {
    return gather(id, needs, this::serial);
  }

  @Override
  public Optional<Snapshot> glance(GroupId id, Needs needs) {
    return gather(id, needs, this::plain);
  }

  @Override
  public boolean commit(Commit commit) {
    return commits.carryOut(commit);
  }

  @Override
  public Optional<Head> head(GroupId id) {
    return Optional.ofNullable(cassandra.execute(headOf(id)).one()).map(CassandraGroupRows::head);
  }

  @Override
  public List<Head> heads(Collection<GroupId> ids) {
    List<BoundStatement> reads = ids.stream().map(this::headOf).toList();
    return CassandraQueries.firstRows(cassandra, reads).stream()
        .map(CassandraGroupRows::head)
        .toList();
  }

  @Override
  public Optional<Member> member(GroupId id, UserId user) {
    return Optional.ofNullable(cassandra.execute(memberOf(id, user)).one())
        .map(CassandraGroupRows::member);
  }

  @Override
  public Map<GroupId, Member> memberOf(UserId user, Collection<GroupId> ids) {
    List<BoundStatement> reads = ids.stream().map(id -> memberOf(id, user)).toList();
    Map<GroupId, Member> members = new HashMap<>();
    CassandraQueries.firstRows(cassandra, reads)
        .forEach(row -> members.put(CassandraGroupRows.group(row), CassandraGroupRows.member(row)));
    return members;
  }

  @Override
  public List<Member> members(GroupId id, Optional<UserId> after, int limit) {
    return list(id, Kind.MEMBER, after, limit, CassandraGroupRows::member);
  }

  @Override
  public List<Ban> bans(GroupId id, Optional<UserId> after, int limit) {
    return list(id, Kind.BAN, after, limit, CassandraGroupRows::ban);
  }

  @Override
  public List<JoinRequest> requests(GroupId id, Optional<UserId> after, int limit) {
    return list(id, Kind.REQUEST, after, limit, CassandraGroupRows::request);
  }

  @Override
  public Optional<JoinRequest> request(GroupId id, UserId user) {
    BoundStatement read = selectRow.bind(id.value(), name(Kind.REQUEST), user.toString());
    return Optional.ofNullable(cassandra.execute(read).one()).map(CassandraGroupRows::request);
  }

  @Override
  public List<Invite> invites(GroupId id) {
    return cassandra
        .execute(slice(id, Kind.INVITE, "", EVERYTHING))
        .map(CassandraGroupRows::invite)
        .all();
  }

  @Override
  public Optional<Invite> invite(GroupId id, InviteCode code) {
    BoundStatement read = selectRow.bind(id.value(), name(Kind.INVITE), code.value());
    return Optional.ofNullable(cassandra.execute(read).one()).map(CassandraGroupRows::invite);
  }

  @Override
  public List<Change> unpublished(GroupId id, int limit) {
    return serial(slice(id, Kind.CHANGE, "", limit)).stream()
        .map(CassandraGroupRows::change)
        .toList();
  }

  @Override
  public void markPublished(GroupId id, long version) {
    cassandra.execute(
        BatchStatement.builder(BatchType.UNLOGGED)
            .addStatement(markPublished.bind(version, version, id.value()))
            .addStatement(deleteChanges.bind(id.value(), CassandraCommits.key(version)))
            .build());
  }

  private Optional<Snapshot> gather(
      GroupId id, Needs needs, Function<BoundStatement, List<Row>> reader) {
    List<Row> rows = new ArrayList<>(reader.apply(selectRows.bind(id.value(), rowsOf(needs))));
    Optional<Snapshot> found = CassandraGroupRows.snapshot(rows);
    if (found.isEmpty()) {
      return found;
    }
    Snapshot first = found.get();
    if (needs.allMembersOf(first.head())) {
      rows.addAll(reader.apply(slice(id, Kind.MEMBER, "", EVERYTHING)));
    }
    if (needs.allInvites()) {
      rows.addAll(reader.apply(slice(id, Kind.INVITE, "", EVERYTHING)));
    }
    // After a serial read, a plain one sees no less.
    for (Invite invite : first.invites().values()) {
      rows.addAll(plain(memberOf(id, invite.by())));
    }
    return CassandraGroupRows.snapshot(rows);
  }

  private List<Row> plain(BoundStatement read) {
    return cassandra.execute(read).all();
  }

  private List<Row> serial(BoundStatement read) {
    return cassandra.execute(read.setConsistencyLevel(ConsistencyLevel.LOCAL_SERIAL)).all();
  }

  private BoundStatement headOf(GroupId id) {
    return selectRow.bind(id.value(), name(Kind.HEAD), "");
  }

  private BoundStatement memberOf(GroupId id, UserId user) {
    return selectRow.bind(id.value(), name(Kind.MEMBER), user.toString());
  }

  private <T> List<T> list(
      GroupId id, Kind kind, Optional<UserId> after, int limit, Function<Row, T> mapper) {
    String start = after.map(UserId::toString).orElse("");
    return cassandra.execute(slice(id, kind, start, limit)).map(mapper).all();
  }

  private BoundStatement slice(GroupId id, Kind kind, String after, int limit) {
    return selectKind.bind(id.value(), name(kind), after, limit);
  }

  private static List<TupleValue> rowsOf(Needs needs) {
    List<TupleValue> rows = new ArrayList<>();
    rows.add(ROW.newValue(name(Kind.HEAD), ""));
    for (UserId user : needs.users()) {
      for (Kind kind : List.of(Kind.MEMBER, Kind.BAN, Kind.REQUEST, Kind.MUTE)) {
        rows.add(ROW.newValue(name(kind), user.toString()));
      }
    }
    needs.invites().forEach(code -> rows.add(ROW.newValue(name(Kind.INVITE), code.value())));
    return rows;
  }

  private static String name(Kind kind) {
    return CassandraGroupRows.name(kind);
  }
}
