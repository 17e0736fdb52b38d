package io.parley.message.log;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.store.CassandraQueries;
import java.util.List;
import java.util.UUID;

/**
 * One row of {@code messages}: always all columns that its kind of conversation has, never a null.
 */
final class CassandraEventInsert {

  private static final String COLUMNS =
      "conversation_id, bucket, seq, epoch, id, at, sender, client_id, kind, body, reply_to,"
          + " mentions, hidden_from";

  private final PreparedStatement direct;
  private final PreparedStatement group;

  CassandraEventInsert(CassandraQueries queries) {
    this.direct =
        queries.idempotent(
            "INSERT INTO messages ("
                + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) USING TIMESTAMP ?");
    this.group =
        queries.idempotent(
            "INSERT INTO messages ("
                + COLUMNS
                + ", group_version, change)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) USING TIMESTAMP ?");
  }

  BoundStatement of(ConversationId conversation, LogEvent event) {
    long time = WriteTime.of(event.epoch(), event.seq());
    if (!conversation.isGroup()) {
      return common(direct, conversation, event).setLong(13, time);
    }
    return common(group, conversation, event)
        .setLong(13, event.groupVersion())
        .setByteBuffer(14, ChangeBytes.of(event.content().change()))
        .setLong(15, time);
  }

  private static BoundStatement common(
      PreparedStatement statement, ConversationId conversation, LogEvent event) {
    return statement
        .bind()
        .setString(0, conversation.value())
        .setLong(1, Buckets.of(event.seq()))
        .setLong(2, event.seq())
        .setLong(3, event.epoch())
        .setUuid(4, event.id().value())
        .setLong(5, event.at())
        .setUuid(6, event.origin().sender().value())
        .setString(7, event.origin().clientId().value())
        .setInt(8, event.content().kind().number())
        .setString(9, event.content().body())
        .setLong(10, event.content().replyTo())
        .setList(11, values(event.content().mentions()), UUID.class)
        .setList(12, values(event.hiddenFrom()), UUID.class);
  }

  private static List<UUID> values(List<UserId> users) {
    return users.stream().map(UserId::value).toList();
  }
}
