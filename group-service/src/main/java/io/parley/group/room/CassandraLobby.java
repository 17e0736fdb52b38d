package io.parley.group.room;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.GroupId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Repository;

/** The lobby in Cassandra: there are few rooms, so they are in one partition. */
@Repository
final class CassandraLobby implements Lobby {

  private static final int LOBBY = 0;

  private final CqlSession cassandra;
  private final PreparedStatement insert;
  private final PreparedStatement select;

  CassandraLobby(CqlSession cassandra) {
    this.cassandra = cassandra;
    insert = cassandra.prepare("INSERT INTO rooms (lobby, room_id, category) VALUES (?, ?, ?)");
    select = cassandra.prepare("SELECT room_id, category FROM rooms WHERE lobby = ?");
  }

  @Override
  public void put(Entry entry) {
    cassandra.execute(insert.bind(LOBBY, entry.room().value(), entry.category()));
  }

  @Override
  public List<Entry> list() {
    return cassandra.execute(select.bind(LOBBY)).map(CassandraLobby::entry).all();
  }

  private static Entry entry(Row row) {
    return new Entry(
        new GroupId(Objects.requireNonNull(row.getUuid("room_id"))),
        Objects.requireNonNull(row.getString("category")));
  }
}
