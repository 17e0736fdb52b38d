package io.parley.e2e.checker;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the checker found in one run. */
public record Verdict(long seed, String summary, List<Violation> violations) {

  private static final int SHOWN_PER_PROMISE = 3;

  public Verdict {
    violations = List.copyOf(violations);
  }

  /** The promises that were broken. */
  public Set<Promise> broken() {
    return violations.stream().map(Violation::promise).collect(Collectors.toUnmodifiableSet());
  }

  /** The report that makes the run fail. */
  public String report() {
    if (violations.isEmpty()) {
      return "No promise was broken (-Dparley.seed=" + seed + "): " + summary;
    }
    StringBuilder report = new StringBuilder();
    report.append(violations.size()).append(" violations with -Dparley.seed=").append(seed);
    report.append(": ").append(summary).append("\n");
    byPromise().forEach((promise, found) -> append(report, promise, found));
    return report.toString();
  }

  private Map<Promise, List<Violation>> byPromise() {
    return violations.stream()
        .collect(
            Collectors.groupingBy(
                Violation::promise, () -> new EnumMap<>(Promise.class), Collectors.toList()));
  }

  private static void append(StringBuilder report, Promise promise, List<Violation> found) {
    found.stream().limit(SHOWN_PER_PROMISE).forEach(v -> report.append(v).append("\n"));
    if (found.size() > SHOWN_PER_PROMISE) {
      report.append(promise.name()).append(": ");
      report.append(found.size() - SHOWN_PER_PROMISE).append(" more\n");
    }
  }
}
