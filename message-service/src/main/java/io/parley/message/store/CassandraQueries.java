package io.parley.message.store;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatementBuilder;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Prepares statements with the configured consistency, and runs them with our kind of failure. */
public final class CassandraQueries {

  private final CqlSession session;
  private final StoreProperties properties;

  public CassandraQueries(CqlSession session, StoreProperties properties) {
    this.session = session;
    this.properties = properties;
  }

  /** A read, or a write that may be repeated because it has its own timestamp or none matters. */
  public PreparedStatement idempotent(String cql) {
    return session.prepare(
        builder(cql).setIdempotence(true).setTimeout(properties.timeout()).build());
  }

  /** A conditional write; never repeated by the driver. */
  public PreparedStatement conditional(String cql, Duration timeout) {
    return session.prepare(
        builder(cql)
            .setIdempotence(false)
            .setTimeout(timeout)
            .setSerialConsistencyLevel(
                DefaultConsistencyLevel.valueOf(properties.serialConsistency().name()))
            .build());
  }

  /** Runs a statement and waits for its (first page of) rows. */
  public ResultSet run(Statement<?> statement) {
    try {
      return session.execute(statement);
    } catch (DriverException e) {
      throw new StoreUnavailableException(e);
    }
  }

  /** Runs a statement; the stage fails with the driver's exception. */
  public CompletionStage<AsyncResultSet> start(Statement<?> statement) {
    return session.executeAsync(statement);
  }

  /** Waits for what was started, with the failures of {@link #run}. */
  public static <T> T await(CompletionStage<T> started) {
    try {
      return started.toCompletableFuture().join();
    } catch (CompletionException e) {
      throw new StoreUnavailableException(e.getCause() == null ? e : e.getCause());
    }
  }

  /** The consistency of reads and plain writes. */
  public DefaultConsistencyLevel consistency() {
    return DefaultConsistencyLevel.valueOf(properties.consistency().name());
  }

  /** How long one request may take. */
  public Duration timeout() {
    return properties.timeout();
  }

  private SimpleStatementBuilder builder(String cql) {
    return SimpleStatement.builder(cql).setConsistencyLevel(consistency());
  }
}
