package io.parley.message.inbox;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.store.CassandraQueries;
import io.parley.message.store.CassandraRows;
import java.util.ArrayList;
import java.util.List;

/** Users' conversations in Cassandra. */
final class CassandraInboxStore implements InboxStore {

  private final CassandraQueries queries;
  private final PreparedStatement select;
  private final PreparedStatement insert;

  CassandraInboxStore(CassandraQueries queries) {
    this.queries = queries;
    this.select =
        queries.idempotent("SELECT conversation_id FROM conversations_by_user WHERE user_id = ?");
    this.insert =
        queries.idempotent(
            "INSERT INTO conversations_by_user (user_id, conversation_id) VALUES (?, ?)");
  }

  @Override
  public List<ConversationId> load(UserId user) {
    List<ConversationId> conversations = new ArrayList<>();
    for (Row row : queries.run(select.bind(user.value()))) {
      conversations.add(ConversationId.parse(CassandraRows.text(row, 0)));
    }
    return conversations;
  }

  @Override
  public void add(UserId user, ConversationId conversation) {
    queries.run(insert.bind(user.value(), conversation.value()));
  }
}
