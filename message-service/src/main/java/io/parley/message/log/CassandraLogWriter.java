package io.parley.message.log;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.parley.message.store.CassandraBatches;
import io.parley.message.store.CassandraQueries;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * Writes events as plain inserts, those of one request in one unlogged batch. Before the first
 * event of a bucket it notes the bucket, so that a later owner looks for the end of the log there.
 */
final class CassandraLogWriter implements LogWriter {

  private final CassandraQueries queries;
  private final CassandraEventInsert insert;
  private final PreparedStatement openBucket;

  CassandraLogWriter(CassandraQueries queries) {
    this.queries = queries;
    this.insert = new CassandraEventInsert(queries);
    this.openBucket =
        queries.idempotent(
            "INSERT INTO conversations (conversation_id, last_bucket) VALUES (?, ?)"
                + " USING TIMESTAMP ?");
  }

  @Override
  public CompletionStage<?> write(List<LogChunk> chunks) {
    List<LogChunk> opening = chunks.stream().filter(LogChunk::opensBucket).toList();
    if (opening.isEmpty()) {
      return writeRows(chunks);
    }
    return openBuckets(opening).thenCompose(_ -> writeRows(chunks));
  }

  private CompletionStage<AsyncResultSet> openBuckets(List<LogChunk> opening) {
    return queries.start(
        CassandraBatches.of(queries, opening.stream().map(this::opening).toList()));
  }

  private BoundStatement opening(LogChunk chunk) {
    return openBucket.bind(
        chunk.conversation().value(), chunk.bucket(), WriteTime.of(chunk.epoch(), chunk.bucket()));
  }

  private CompletionStage<AsyncResultSet> writeRows(List<LogChunk> chunks) {
    return queries.start(
        CassandraBatches.of(queries, chunks.stream().flatMap(this::rows).toList()));
  }

  private Stream<BoundStatement> rows(LogChunk chunk) {
    return chunk.events().stream().map(event -> insert.of(chunk.conversation(), event));
  }
}
