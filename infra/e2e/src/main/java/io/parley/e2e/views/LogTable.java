package io.parley.e2e.views;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.internal.core.connection.ConstantReconnectionPolicy;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Cursors;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.LogView;
import io.parley.e2e.history.MessageKey;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The tables of message-service, read past all services. */
public final class LogTable implements Table, AutoCloseable {

  private static final int BUCKET = 4096;
  private static final String READS =
      "SELECT table_name, count FROM system_views.local_read_latency"
          + " WHERE keyspace_name = 'parley_message' ALLOW FILTERING";
  private static final Set<String> LOG_TABLES =
      Set.of(
          "messages",
          "conversations",
          "receipts",
          "receipt_moves",
          "conversations_by_user",
          "group_members");

  // Cassandra may have come back a moment ago.
  private static final DriverConfigLoader PATIENT =
      DriverConfigLoader.programmaticBuilder()
          .withClass(
              DefaultDriverOption.RECONNECTION_POLICY_CLASS, ConstantReconnectionPolicy.class)
          .withDuration(DefaultDriverOption.RECONNECTION_BASE_DELAY, Duration.ofMillis(200))
          .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(30))
          .build();

  private static final Duration CONNECTING = Duration.ofSeconds(60);

  private final CqlSession cassandra;
  private final PreparedStatement rows;
  private final PreparedStatement receipts;

  public LogTable(String contactPoint, String datacenter, String keyspace) {
    int colon = contactPoint.lastIndexOf(':');
    cassandra =
        CqlSession.builder()
            .addContactPoint(
                new InetSocketAddress(
                    contactPoint.substring(0, colon),
                    Integer.parseInt(contactPoint.substring(colon + 1))))
            .withLocalDatacenter(datacenter)
            .withConfigLoader(PATIENT)
            .withKeyspace(CqlIdentifier.fromInternal(keyspace))
            .build();
    rows =
        cassandra.prepare(
            "SELECT seq, id, sender, client_id, body, change FROM messages"
                + " WHERE conversation_id = ? AND bucket = ? ORDER BY seq ASC");
    receipts =
        cassandra.prepare(
            "SELECT user_id, delivered_seq, read_seq FROM receipts WHERE conversation_id = ?");
  }

  @Override
  public LogView upTo(Map<ConversationId, Long> heads) {
    awaitConnection();
    Map<ConversationId, LogView.Log> logs = new HashMap<>();
    Map<ConversationId, Map<UserId, Cursors>> cursors = new HashMap<>();
    heads.forEach((conversation, head) -> {
      logs.put(conversation, new LogView.Log(head, entries(conversation, head)));
      cursors.put(conversation, cursors(conversation));
    });
    return new LogView("the table", logs, cursors);
  }

  private void awaitConnection() {
    Awaitility.await("a connection to Cassandra")
        .atMost(CONNECTING)
        .until(() ->
            cassandra.getMetadata().getNodes().values().stream()
                .anyMatch(node -> node.getOpenConnections() > 0));
  }

  private List<Entry> entries(ConversationId conversation, long head) {
    List<Entry> entries = new ArrayList<>();
    for (long bucket = 0; bucket <= head / BUCKET; bucket++) {
      for (Row row : cassandra.execute(rows.bind(conversation.value(), bucket))) {
        if (row.getLong("seq") <= head) {
          entries.add(entry(conversation, row));
        }
      }
    }
    return entries;
  }

  private static Entry entry(ConversationId conversation, Row row) {
    ByteBuffer change = row.getByteBuffer("change");
    if (change != null && change.hasRemaining()) {
      return new Entry.Change(
          conversation,
          row.getLong("seq"),
          new MessageId(uuid(row, "id")),
          new UserId(uuid(row, "sender")),
          StoredChange.read(change));
    }
    String clientId = text(row, "client_id");
    MessageKey key =
        new MessageKey(conversation, new UserId(uuid(row, "sender")), new ClientId(clientId));
    return new Entry.Text(
        key, row.getLong("seq"), new MessageId(uuid(row, "id")), text(row, "body"));
  }

  private Map<UserId, Cursors> cursors(ConversationId conversation) {
    Map<UserId, Cursors> cursors = new HashMap<>();
    for (Row row : cassandra.execute(receipts.bind(conversation.value()))) {
      cursors.put(
          new UserId(uuid(row, "user_id")),
          new Cursors(row.getLong("delivered_seq"), row.getLong("read_seq")));
    }
    return cursors;
  }

  private static UUID uuid(Row row, String column) {
    UUID value = row.getUuid(column);
    if (value == null) {
      throw new IllegalStateException("a row without " + column);
    }
    return value;
  }

  private static String text(Row row, String column) {
    String value = row.getString(column);
    if (value == null) {
      throw new IllegalStateException("a row without " + column);
    }
    return value;
  }

  /** How often Cassandra was asked for anything that conversations are made of. */
  public long reads() {
    long reads = 0;
    for (Row row : cassandra.execute(READS)) {
      if (LOG_TABLES.contains(row.getString("table_name"))) {
        reads += row.getLong("count");
      }
    }
    return reads;
  }

  @Override
  public void close() {
    cassandra.close();
  }
}
