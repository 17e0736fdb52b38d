package io.parley.message.store;

import com.datastax.oss.driver.api.core.cql.Row;
import java.util.Objects;
import java.util.UUID;

/** Reads columns that are never null. */
public final class CassandraRows {

  private CassandraRows() {}

  public static UUID uuid(Row row, int column) {
    return Objects.requireNonNull(row.getUuid(column), "a column that is always written");
  }

  public static String text(Row row, int column) {
    return Objects.requireNonNull(row.getString(column), "a column that is always written");
  }
}
