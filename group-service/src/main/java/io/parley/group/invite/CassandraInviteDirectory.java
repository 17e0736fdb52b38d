package io.parley.group.invite;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.GroupId;
import io.parley.group.state.InviteCode;
import io.parley.group.store.TimeToLive;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The directory of invites in Cassandra. */
@Repository
final class CassandraInviteDirectory implements InviteDirectory {

  private final CqlSession cassandra;
  private final Clock clock;
  private final PreparedStatement insert;
  private final PreparedStatement select;

  CassandraInviteDirectory(CqlSession cassandra, Clock clock) {
    this.cassandra = cassandra;
    this.clock = clock;
    insert = cassandra.prepare("INSERT INTO invites (code, group_id) VALUES (?, ?) USING TTL ?");
    select = cassandra.prepare("SELECT group_id FROM invites WHERE code = ?");
  }

  @Override
  public void put(InviteCode code, GroupId group, @Nullable Instant end) {
    cassandra.execute(insert.bind(code.value(), group.value(), secondsToLive(end)));
  }

  @Override
  public Optional<GroupId> find(InviteCode code) {
    return Optional.ofNullable(cassandra.execute(select.bind(code.value())).one())
        .map(CassandraInviteDirectory::group);
  }

  private int secondsToLive(@Nullable Instant end) {
    if (end == null) {
      return TimeToLive.FOR_EVER;
    }
    // As long as groups remember invites that have ended.
    Instant forgotten = end.plus(TimeToLive.REMEMBERED);
    return TimeToLive.seconds(Duration.between(clock.instant(), forgotten));
  }

  private static GroupId group(Row row) {
    return new GroupId(Objects.requireNonNull(row.getUuid("group_id")));
  }
}
