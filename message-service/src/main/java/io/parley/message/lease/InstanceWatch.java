package io.parley.message.lease;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Since when each instance has shown the same beat, on this instance's own ticker.
 *
 * <p>Only an unbroken series of looks counts: after one that failed, or a long pause, the watch
 * starts anew. So nobody is fenced for not renewing while Cassandra was away from everybody, nor by
 * somebody who was asleep.
 *
 * <p>Overdue means that the beat has not moved for the lease time and a tenth. The tenth covers
 * ticks of different length on different machines.
 */
final class InstanceWatch {

  private record Sight(long beat, long sinceNanos) {}

  private final long overdueNanos;
  private final long longestPauseNanos;
  private Map<InstanceId, Sight> sights = new HashMap<>();
  private long lastLook;

  InstanceWatch(Duration lease) {
    this.overdueNanos = lease.toNanos() + lease.toNanos() / 10;
    this.longestPauseNanos = lease.toNanos() / 2;
  }

  /** What was read, with the time after the answer came. */
  void look(Collection<InstanceRow> rows, long now) {
    if (now - lastLook > longestPauseNanos) {
      sights.clear();
    }
    lastLook = now;
    Map<InstanceId, Sight> next = new HashMap<>();
    for (InstanceRow row : rows) {
      if (row.alive()) {
        next.put(row.id(), sight(row, now));
      }
    }
    sights = next;
  }

  /** A look failed: what was seen before does not count any more. */
  void interrupt() {
    sights.clear();
  }

  /** Those among the rows of the last look whose lease has ended. */
  List<InstanceRow> overdue(Collection<InstanceRow> rows, long now) {
    return rows.stream().filter(row -> row.alive() && isOverdue(row, now)).toList();
  }

  private Sight sight(InstanceRow row, long now) {
    Sight before = sights.get(row.id());
    return before != null && before.beat() == row.beat() ? before : new Sight(row.beat(), now);
  }

  private boolean isOverdue(InstanceRow row, long now) {
    Sight sight = sights.get(row.id());
    return sight != null && sight.beat() == row.beat() && now - sight.sinceNanos() > overdueNanos;
  }
}
