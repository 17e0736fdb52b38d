package io.parley.message.lease;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.parley.message.lease.ShardRow.Holder;
import io.parley.message.store.CassandraQueries;
import java.time.Duration;

/** The conditional writes to {@code shard_leases}. */
final class CassandraShardStatements {

  private final PreparedStatement insert;
  private final PreparedStatement takeFree;
  private final PreparedStatement takeOver;
  private final PreparedStatement release;

  CassandraShardStatements(CassandraQueries queries, Duration timeout) {
    this.insert =
        queries.conditional(
            "INSERT INTO shard_leases (shard, owner, address, epoch) VALUES (?, ?, ?, ?)"
                + " IF NOT EXISTS",
            timeout);
    this.takeFree =
        queries.conditional(
            "UPDATE shard_leases SET owner = ?, address = ?, epoch = ? WHERE shard = ?"
                + " IF owner = null AND epoch = ?",
            timeout);
    this.takeOver =
        queries.conditional(
            "UPDATE shard_leases SET owner = ?, address = ?, epoch = ? WHERE shard = ?"
                + " IF owner = ? AND epoch = ?",
            timeout);
    this.release =
        queries.conditional(
            "UPDATE shard_leases SET owner = null, address = null WHERE shard = ?"
                + " IF owner = ? AND epoch = ?",
            timeout);
  }

  BoundStatement take(ShardRow seen, Holder taker) {
    Object owner = taker.id().value();
    long next = seen.epoch() + 1;
    if (seen.epoch() == 0) {
      return insert.bind(seen.shard(), owner, taker.address(), next);
    }
    if (seen.holder().isEmpty()) {
      return takeFree.bind(owner, taker.address(), next, seen.shard(), seen.epoch());
    }
    Object former = seen.holder().get().id().value();
    return takeOver.bind(owner, taker.address(), next, seen.shard(), former, seen.epoch());
  }

  BoundStatement release(int shard, InstanceId holder, long epoch) {
    return release.bind(shard, holder.value(), epoch);
  }
}
