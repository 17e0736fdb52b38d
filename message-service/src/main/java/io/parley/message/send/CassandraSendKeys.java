package io.parley.message.send;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.message.log.Origin;
import io.parley.message.store.CassandraQueries;
import java.time.Clock;
import java.util.Objects;

/** The idempotency keys in Cassandra. */
final class CassandraSendKeys implements SendKeys {

  private final CassandraQueries queries;
  private final Clock clock;
  private final PreparedStatement enter;
  private final PreparedStatement note;

  CassandraSendKeys(CassandraQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
    this.enter =
        queries.conditional(
            "INSERT INTO send_keys (conversation_id, sender, client_id, at) VALUES (?, ?, ?, ?)"
                + " IF NOT EXISTS",
            queries.timeout());
    this.note =
        queries.idempotent(
            "UPDATE send_keys SET seq = ?, id = ?, sent_at = ?"
                + " WHERE conversation_id = ? AND sender = ? AND client_id = ?");
  }

  @Override
  public SendAttempt enter(ConversationId conversation, Origin origin) {
    ResultSet result =
        queries.run(
            enter.bind(
                conversation.value(),
                origin.sender().value(),
                origin.clientId().value(),
                clock.millis()));
    if (result.wasApplied()) {
      return new SendAttempt.First();
    }
    Row before = result.one();
    return before == null || before.isNull("seq")
        ? new SendAttempt.Further()
        : new SendAttempt.Done(result(before));
  }

  @Override
  public void succeeded(ConversationId conversation, Origin origin, SendResult result) {
    queries.run(
        note.bind(
            result.seq(),
            result.id().value(),
            result.at(),
            conversation.value(),
            origin.sender().value(),
            origin.clientId().value()));
  }

  private static SendResult result(Row row) {
    return new SendResult(
        row.getLong("seq"),
        new MessageId(Objects.requireNonNull(row.getUuid("id"))),
        row.getLong("sent_at"));
  }
}
