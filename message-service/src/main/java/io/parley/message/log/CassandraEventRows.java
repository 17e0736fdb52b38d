package io.parley.message.log;

import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.ClientId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.message.store.CassandraRows;
import java.util.List;
import java.util.UUID;

/** Reads rows of {@code messages}. */
final class CassandraEventRows {

  static final String TAIL =
      "SELECT seq, epoch, at, sender, client_id, hidden_from, kind, group_version FROM messages";

  static final String WHOLE =
      "SELECT seq, epoch, at, sender, client_id, hidden_from, kind, group_version, id, body,"
          + " reply_to, mentions, change FROM messages";

  private CassandraEventRows() {}

  static TailRow tail(Row row) {
    return new TailRow(
        row.getLong(0),
        row.getLong(1),
        row.getLong(2),
        origin(row),
        users(row, 5),
        EventKind.of(row.getInt(6)),
        row.getLong(7));
  }

  static LogEvent event(Row row) {
    Content content =
        new Content(
            EventKind.of(row.getInt(6)),
            CassandraRows.text(row, 9),
            row.getLong(10),
            users(row, 11),
            ChangeBytes.from(row.getByteBuffer(12)));
    return new LogEvent(
        row.getLong(0),
        row.getLong(1),
        new MessageId(CassandraRows.uuid(row, 8)),
        row.getLong(2),
        origin(row),
        content,
        users(row, 5),
        row.getLong(7));
  }

  private static Origin origin(Row row) {
    return new Origin(
        new UserId(CassandraRows.uuid(row, 3)),
        new ClientId(CassandraRows.text(row, 4)),
        EventKind.of(row.getInt(6)) == EventKind.GROUP);
  }

  private static List<UserId> users(Row row, int column) {
    List<UUID> values = row.getList(column, UUID.class);
    return values == null ? List.of() : values.stream().map(UserId::new).toList();
  }
}
