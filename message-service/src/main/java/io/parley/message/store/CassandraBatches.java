package io.parley.message.store;

import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.util.List;

/** Puts plain writes into one request. */
public final class CassandraBatches {

  private CassandraBatches() {}

  /** The statements, which have their own timestamps or none, as one idempotent request. */
  public static Statement<?> of(
      CassandraQueries queries, List<? extends BatchableStatement<?>> rows) {
    if (rows.size() == 1) {
      return rows.getFirst();
    }
    BatchStatementBuilder batch =
        BatchStatement.builder(DefaultBatchType.UNLOGGED)
            .setConsistencyLevel(queries.consistency())
            .setTimeout(queries.timeout())
            .setIdempotence(true);
    rows.forEach(batch::addStatement);
    return batch.build();
  }
}
