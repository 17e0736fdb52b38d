package io.parley.message.lease;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.Shards;
import io.parley.message.lease.ShardRow.Holder;
import io.parley.message.store.CassandraQueries;
import io.parley.message.store.CassandraRows;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The lease tables in Cassandra. */
final class CassandraLeaseStore implements LeaseStore {

  private static final String ALIVE = "alive";

  private final CassandraQueries queries;
  private final PreparedStatement selectShards;
  private final PreparedStatement selectInstances;
  private final PreparedStatement insertInstance;
  private final PreparedStatement renew;
  private final PreparedStatement fence;
  private final PreparedStatement leave;
  private final PreparedStatement forget;
  private final CassandraShardStatements shards;

  CassandraLeaseStore(CassandraQueries queries, Duration timeout) {
    this.queries = queries;
    this.selectShards = queries.idempotent("SELECT shard, owner, address, epoch FROM shard_leases");
    this.selectInstances = queries.idempotent("SELECT id, address, beat, state FROM instances");
    this.insertInstance =
        queries.conditional(
            "INSERT INTO instances (id, address, beat, state) VALUES (?, ?, 0, 'alive')"
                + " IF NOT EXISTS",
            timeout);
    this.renew =
        queries.conditional(
            "UPDATE instances SET beat = ? WHERE id = ? IF beat = ? AND state = 'alive'", timeout);
    this.fence =
        queries.conditional(
            "UPDATE instances SET state = 'dead' WHERE id = ? IF beat = ? AND state = 'alive'",
            timeout);
    this.leave =
        queries.conditional(
            "UPDATE instances SET state = 'dead' WHERE id = ? IF state = 'alive'", timeout);
    this.forget =
        queries.conditional("DELETE FROM instances WHERE id = ? IF state = 'dead'", timeout);
    this.shards = new CassandraShardStatements(queries, timeout);
  }

  @Override
  public LeaseTables read() {
    List<ShardRow> taken =
        queries.run(selectShards.bind()).all().stream().map(this::shard).toList();
    List<InstanceRow> instances =
        queries.run(selectInstances.bind()).all().stream()
            .filter(row -> !row.isNull("state"))
            .map(CassandraLeaseStore::instance)
            .toList();
    return LeaseTables.of(everyShard(taken), instances);
  }

  @Override
  public boolean join(InstanceId id, String address) {
    return applied(insertInstance.bind(id.value(), address));
  }

  @Override
  public Renewal renew(InstanceId id, long expectedBeat) {
    long next = expectedBeat + 1;
    ResultSet result = queries.run(renew.bind(next, id.value(), expectedBeat));
    if (result.wasApplied()) {
      return new Renewal.Renewed(next);
    }
    Row found = result.one();
    boolean alive =
        found != null
            && found.getColumnDefinitions().contains("state")
            && ALIVE.equals(found.getString("state"));
    return found != null && alive
        ? new Renewal.Behind(found.getLong("beat"))
        : new Renewal.Fenced();
  }

  @Override
  public boolean fence(InstanceId id, long seenBeat) {
    return applied(fence.bind(id.value(), seenBeat));
  }

  @Override
  public void leave(InstanceId id) {
    queries.run(leave.bind(id.value()));
  }

  @Override
  public void forget(InstanceId id) {
    queries.run(forget.bind(id.value()));
  }

  @Override
  public boolean take(ShardRow seen, Holder taker) {
    return applied(shards.take(seen, taker));
  }

  @Override
  public boolean release(int shard, InstanceId holder, long epoch) {
    return applied(shards.release(shard, holder, epoch));
  }

  private boolean applied(BoundStatement statement) {
    return queries.run(statement).wasApplied();
  }

  private ShardRow shard(Row row) {
    UUID owner = row.getUuid("owner");
    String address = row.getString("address");
    Optional<Holder> holder =
        owner == null || address == null
            ? Optional.empty()
            : Optional.of(new Holder(new InstanceId(owner), address));
    return new ShardRow(row.getInt("shard"), row.getLong("epoch"), holder);
  }

  private static InstanceRow instance(Row row) {
    String address = row.getString("address");
    return new InstanceRow(
        new InstanceId(CassandraRows.uuid(row, 0)),
        address == null ? "" : address,
        row.getLong("beat"),
        ALIVE.equals(row.getString("state")));
  }

  private static List<ShardRow> everyShard(List<ShardRow> taken) {
    ShardRow[] all =
        IntStream.range(0, Shards.COUNT).mapToObj(ShardRow::untaken).toArray(ShardRow[]::new);
    taken.forEach(row -> all[row.shard()] = row);
    return List.of(all);
  }
}
