package io.parley.message.log;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.ConversationId;
import io.parley.message.store.CassandraQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The logs in Cassandra. */
final class CassandraLogStore implements LogStore {

  private static final int SCAN_PAGE = 2_000;
  private static final int RANGE_PAGE = 64;

  private final CassandraQueries queries;
  private final PreparedStatement lastBucket;
  private final PreparedStatement lastRows;
  private final PreparedStatement scan;
  private final PreparedStatement range;

  CassandraLogStore(CassandraQueries queries) {
    this.queries = queries;
    this.lastBucket =
        queries.idempotent("SELECT last_bucket FROM conversations WHERE conversation_id = ?");
    this.lastRows =
        queries.idempotent(
            CassandraEventRows.TAIL
                + " WHERE conversation_id = ? AND bucket = ? ORDER BY seq DESC LIMIT ?");
    this.scan =
        queries.idempotent(
            CassandraEventRows.TAIL
                + " WHERE conversation_id = ? AND bucket = ? AND seq >= ? AND seq <= ?"
                + " ORDER BY seq DESC");
    this.range =
        queries.idempotent(
            CassandraEventRows.WHOLE
                + " WHERE conversation_id = ? AND bucket = ? AND seq >= ? AND seq <= ?"
                + " ORDER BY seq ASC LIMIT ?");
  }

  @Override
  public long lastBucket(ConversationId conversation) {
    Row row = queries.run(lastBucket.bind(conversation.value())).one();
    return row == null ? 0 : row.getLong(0);
  }

  @Override
  public List<TailRow> lastRows(ConversationId conversation, long bucket, int count) {
    return queries.run(lastRows.bind(conversation.value(), bucket, count)).all().stream()
        .map(CassandraEventRows::tail)
        .toList()
        .reversed();
  }

  @Override
  public List<LogEvent> range(ConversationId conversation, long from, long to, RangeLimits limits) {
    List<LogEvent> events = new ArrayList<>();
    long bytes = 0;
    long next = from;
    while (next <= to && events.size() < limits.events()) {
      int rows = limits.events() - events.size();
      for (Row row : readBucket(conversation, next, to, rows)) {
        LogEvent event = CassandraEventRows.event(row);
        bytes += event.content().bodyBytes();
        boolean full = events.size() == limits.events() || bytes > limits.bytes();
        if (full && !events.isEmpty()) {
          return events;
        }
        events.add(event);
      }
      next = Buckets.first(Buckets.of(next) + 1);
    }
    return events;
  }

  @Override
  public void scanBack(ConversationId conversation, long from, long to, Predicate<TailRow> goOn) {
    long last = to;
    while (last >= from) {
      long bucket = Buckets.of(last);
      var rows =
          queries.run(scan.bind(conversation.value(), bucket, from, last).setPageSize(SCAN_PAGE));
      for (Row row : rows) {
        if (!goOn.test(CassandraEventRows.tail(row))) {
          return;
        }
      }
      last = bucket * Buckets.SIZE - 1;
    }
  }

  private Iterable<Row> readBucket(ConversationId conversation, long from, long to, int rows) {
    return queries.run(
        range.bind(conversation.value(), Buckets.of(from), from, to, rows).setPageSize(RANGE_PAGE));
  }
}
