package io.parley.group.store;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Several queries at once, but not too many. */
public final class CassandraQueries {

  private static final int IN_FLIGHT = 64;

  private CassandraQueries() {}

  /** Binds values of which some are absent. */
  public static BoundStatement bind(PreparedStatement statement, @Nullable Object... values) {
    return statement.bind(values);
  }

  /**
   * Executes statements concurrently.
   *
   * @return the first row of each, in the order of the statements; statements without a row have
   *     none
   */
  public static List<Row> firstRows(
      CqlSession cassandra, Collection<? extends Statement<?>> statements) {
    List<Row> rows = new ArrayList<>(statements.size());
    Queue<CompletionStage<AsyncResultSet>> inFlight = new ArrayDeque<>();
    for (Statement<?> statement : statements) {
      if (inFlight.size() == IN_FLIGHT) {
        await(inFlight.remove(), rows);
      }
      inFlight.add(cassandra.executeAsync(statement));
    }
    inFlight.forEach(result -> await(result, rows));
    return rows;
  }

  private static void await(CompletionStage<AsyncResultSet> result, List<Row> rows) {
    try {
      Row row = result.toCompletableFuture().join().one();
      if (row != null) {
        rows.add(row);
      }
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
