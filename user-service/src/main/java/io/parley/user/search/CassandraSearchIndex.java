package io.parley.user.search;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.parley.contracts.UserId;
import io.parley.user.store.CassandraQueries;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The index in Cassandra: one partition per two first characters. The write time of an entry is the
 * version of the account, so that changes that overtake each other end as if they had not.
 */
@Component
final class CassandraSearchIndex implements SearchIndex {

  /** Sorts after every text that begins with what stands before it. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private final CqlSession cassandra;
  private final PreparedStatement insert;
  private final PreparedStatement delete;
  private final PreparedStatement select;

  CassandraSearchIndex(CqlSession cassandra) {
    this.cassandra = cassandra;
    insert =
        cassandra.prepare(
            "INSERT INTO search_terms (prefix, term, user_id) VALUES (?, ?, ?) USING TIMESTAMP ?");
    delete =
        cassandra.prepare(
            "DELETE FROM search_terms USING TIMESTAMP ? WHERE prefix = ? AND term = ?"
                + " AND user_id = ?");
    select =
        cassandra.prepare(
            "SELECT user_id FROM search_terms WHERE prefix = ? AND term >= ? AND term <= ?"
                + " LIMIT ?");
  }

  @Override
  public void apply(TermsChange change) {
    long dropTime = 2L * change.version();
    long addTime = dropTime + 1;
    Stream<BoundStatement> additions =
        change.terms().stream()
            .map(t -> insert.bind(SearchTerms.prefix(t), t, change.user().value(), addTime));
    Stream<BoundStatement> removals =
        change.dropped().stream()
            .map(t -> delete.bind(dropTime, SearchTerms.prefix(t), t, change.user().value()));
    CassandraQueries.firstRows(cassandra, Stream.concat(additions, removals).toList());
  }

  @Override
  public List<UserId> find(String term, int limit) {
    if (!SearchTerms.isLongEnough(term)) {
      return List.of();
    }
    Set<UserId> found = new LinkedHashSet<>();
    for (Row row :
        cassandra.execute(select.bind(SearchTerms.prefix(term), term, term + LAST, limit))) {
      found.add(new UserId(Objects.requireNonNull(row.getUuid("user_id"))));
    }
    return new ArrayList<>(found);
  }
}
