package io.parley.message.send;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.parley.contracts.ConversationId;
import io.parley.message.log.Origin;
import io.parley.message.store.CassandraQueries;
import java.time.Clock;

/** The idempotency keys in Cassandra. */
final class CassandraSendKeys implements SendKeys {

  private final CassandraQueries queries;
  private final Clock clock;
  private final PreparedStatement enter;

  CassandraSendKeys(CassandraQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
    this.enter =
        queries.conditional(
            "INSERT INTO send_keys (conversation_id, sender, client_id, at) VALUES (?, ?, ?, ?)"
                + " IF NOT EXISTS",
            queries.timeout());
  }

  @Override
  public boolean enter(ConversationId conversation, Origin origin) {
    return queries
        .run(
            enter.bind(
                conversation.value(),
                origin.sender().value(),
                origin.clientId().value(),
                clock.millis()))
        .wasApplied();
  }
}
