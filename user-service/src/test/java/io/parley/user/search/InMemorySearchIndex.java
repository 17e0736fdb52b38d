package io.parley.user.search;

import io.parley.contracts.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An index for tests that need no Cassandra; it can be made to fail. */
public final class InMemorySearchIndex implements SearchIndex {

  private final Map<String, Map<UserId, Long>> written = new TreeMap<>();
  private volatile boolean failing;

  /** Makes changes fail, or succeed again. */
  public void fail(boolean fails) {
    failing = fails;
  }

  @Override
  public synchronized void apply(TermsChange change) {
    if (failing) {
      throw new IllegalStateException("the index was told to fail");
    }
    change.terms().forEach(term -> write(term, change.user(), 2L * change.version() + 1));
    change.dropped().forEach(term -> write(term, change.user(), 2L * change.version()));
  }

  @Override
  public synchronized List<UserId> find(String term, int limit) {
    if (!SearchTerms.isLongEnough(term)) {
      return List.of();
    }
    return written.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(term))
        .map(Map.Entry::getValue)
        .flatMap(InMemorySearchIndex::users)
        .limit(limit)
        .distinct()
        .toList();
  }

  /** Odd times are additions, even ones removals. */
  private void write(String term, UserId user, long time) {
    written.computeIfAbsent(term, _ -> new HashMap<>()).merge(user, time, Math::max);
  }

  private static Stream<UserId> users(Map<UserId, Long> entries) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getValue() % 2 == 1)
        .map(Map.Entry::getKey);
  }
}
