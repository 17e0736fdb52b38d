package io.parley.message.cursor;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.parley.contracts.ConversationId;
import io.parley.message.store.CassandraQueries;
import java.util.stream.Stream;

/**
 * The writes that move cursors: each with its number as the timestamp, so that the highest wins.
 */
final class CassandraCursorWrites {

  private final PreparedStatement delivered;
  private final PreparedStatement read;
  private final PreparedStatement move;

  CassandraCursorWrites(CassandraQueries queries) {
    this.delivered =
        queries.idempotent(
            "INSERT INTO receipts (conversation_id, user_id, delivered_seq, delivered_at)"
                + " VALUES (?, ?, ?, ?) USING TIMESTAMP ?");
    this.read =
        queries.idempotent(
            "INSERT INTO receipts (conversation_id, user_id, read_seq, read_at)"
                + " VALUES (?, ?, ?, ?) USING TIMESTAMP ?");
    this.move =
        queries.idempotent(
            "INSERT INTO receipt_moves (conversation_id, user_id, kind, seq, at)"
                + " VALUES (?, ?, ?, ?, ?)");
  }

  Stream<BoundStatement> of(CursorChunk chunk) {
    return chunk.moves().stream().flatMap(move -> of(chunk.conversation(), move));
  }

  private Stream<BoundStatement> of(ConversationId conversation, CursorMove to) {
    Stream<BoundStatement> deliveredRows =
        to.movesDelivered()
            ? rows(delivered, conversation, to, CursorKind.DELIVERED, to.to().delivered())
            : Stream.of();
    Stream<BoundStatement> readRows =
        to.movesRead()
            ? rows(read, conversation, to, CursorKind.READ, to.to().read())
            : Stream.of();
    return Stream.concat(deliveredRows, readRows);
  }

  private Stream<BoundStatement> rows(
      PreparedStatement cursor,
      ConversationId conversation,
      CursorMove to,
      CursorKind kind,
      Cursor reached) {
    Object user = to.user().value();
    return Stream.of(
        cursor.bind(conversation.value(), user, reached.seq(), reached.at(), reached.seq()),
        move.bind(conversation.value(), user, kind.number(), reached.seq(), reached.at()));
  }
}
