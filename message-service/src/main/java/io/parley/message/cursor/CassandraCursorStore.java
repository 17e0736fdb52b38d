package io.parley.message.cursor;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.store.CassandraBatches;
import io.parley.message.store.CassandraQueries;
import io.parley.message.store.CassandraRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** The cursors in Cassandra. */
final class CassandraCursorStore implements CursorStore {

  private final CassandraQueries queries;
  private final CassandraCursorWrites writes;
  private final PreparedStatement select;
  private final PreparedStatement reached;

  CassandraCursorStore(CassandraQueries queries) {
    this.queries = queries;
    this.writes = new CassandraCursorWrites(queries);
    this.select =
        queries.idempotent(
            "SELECT user_id, delivered_seq, delivered_at, read_seq, read_at FROM receipts"
                + " WHERE conversation_id = ?");
    this.reached =
        queries.idempotent(
            "SELECT at FROM receipt_moves WHERE conversation_id = ? AND user_id = ? AND kind = ?"
                + " AND seq >= ? ORDER BY user_id ASC, kind ASC, seq ASC LIMIT 1");
  }

  @Override
  public Map<UserId, Cursors> load(ConversationId conversation) {
    Map<UserId, Cursors> cursors = new HashMap<>();
    for (Row row : queries.run(select.bind(conversation.value()))) {
      cursors.put(
          new UserId(CassandraRows.uuid(row, 0)),
          new Cursors(
              new Cursor(row.getLong(1), row.getLong(2)),
              new Cursor(row.getLong(3), row.getLong(4))));
    }
    return cursors;
  }

  @Override
  public CompletionStage<?> write(List<CursorChunk> chunks) {
    return queries.start(
        CassandraBatches.of(queries, chunks.stream().flatMap(writes::of).toList()));
  }

  @Override
  public OptionalLong reachedAt(
      ConversationId conversation, UserId user, CursorKind kind, long seq) {
    Row row =
        queries.run(reached.bind(conversation.value(), user.value(), kind.number(), seq)).one();
    return row == null ? OptionalLong.empty() : OptionalLong.of(row.getLong(0));
  }
}
