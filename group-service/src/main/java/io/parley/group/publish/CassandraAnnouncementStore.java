package io.parley.group.publish;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.GroupId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Repository;

/** Announcements in Cassandra: a partition per minute, so that none has many tombstones. */
@Repository
final class CassandraAnnouncementStore implements AnnouncementStore {

  private static final int SECONDS_TO_LIVE = Math.toIntExact(Duration.ofDays(1).toSeconds());

  private final CqlSession cassandra;
  private final PreparedStatement insert;
  private final PreparedStatement delete;
  private final PreparedStatement select;

  CassandraAnnouncementStore(CqlSession cassandra) {
    this.cassandra = cassandra;
    insert =
        cassandra.prepare(
            "INSERT INTO unpublished (minute, command, group_id, at) VALUES (?, ?, ?, ?)"
                + " USING TTL ?");
    delete = cassandra.prepare("DELETE FROM unpublished WHERE minute = ? AND command = ?");
    select =
        cassandra.prepare("SELECT command, group_id, at FROM unpublished WHERE minute = ? LIMIT ?");
  }

  @Override
  public void put(Announcement announcement) {
    cassandra.execute(
        insert.bind(
            announcement.minute(),
            announcement.command(),
            announcement.group().value(),
            announcement.at(),
            SECONDS_TO_LIVE));
  }

  @Override
  public void remove(Announcement announcement) {
    cassandra.execute(delete.bind(announcement.minute(), announcement.command()));
  }

  @Override
  public List<Announcement> list(long minute, int limit) {
    return cassandra
        .execute(select.bind(minute, limit))
        .map(CassandraAnnouncementStore::announcement)
        .all();
  }

  private static Announcement announcement(Row row) {
    return new Announcement(
        Objects.requireNonNull(row.getUuid("command")),
        new GroupId(Objects.requireNonNull(row.getUuid("group_id"))),
        Objects.requireNonNull(row.getInstant("at")));
  }
}
